#!/usr/bin/env python3
"""Writes the facts about published reports from a collection's gold data.

usage: make_facts.py COLLECTION

COLLECTION has pdf/ID.pdf and gold/ID.json. One file a format is written beside this script; README.md there
says what an entry holds. corrections.json names what a person read differently from the page:
{"ID": {"merge": {"23": "text that the tag tree cut off, hashed with the paragraph"}}}.
"""
import collections
import hashlib
import json
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
DASHES = dict.fromkeys([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x2500], '-')
# Judgement labels → ids, format by format, as the library's formats name them.
LABELS = {
    'ilacs-inspection': [
        (r'impact of leaders', 'leaders'),
        (r'need help and protection', 'help-and-protection'),
        (r'in care and care leavers', 'in-care-and-care-leavers'),
        (r'in care', 'in-care'),
        (r'care leavers', 'care-leavers'),
        (r'overall effectiveness', 'overall-effectiveness'),
    ],
    'sif-inspection': [
        (r'need help and protection', 'help-and-protection'),
        (r'achieving permanence', 'permanence'),
        (r'adoption', 'adoption'),
        (r'care leavers', 'care-leavers-experiences'),
        (r'leadership', 'leadership-management-governance'),
    ],
    'looked-after-2013': [
        (r'overall effectiveness', 'overall-effectiveness'),
        (r'capacity to improve', 'capacity-to-improve'),
        (r'outcomes', 'outcomes'),
        (r'quality of provision', 'quality-of-provision'),
        (r'leadership and management', 'leadership-and-management'),
    ],
}
OUTCOMES = {'inconsistent': 'inconsistent', 'typically-positive': 'typically-positive',
            'systemic-failings': 'systemic-failings'}


def digest(text):
    folded = unicodedata.normalize('NFC', text).casefold().translate(DASHES)
    folded = unicodedata.normalize('NFC', folded)
    return hashlib.sha256(re.sub(r'[^a-z0-9-]', '', folded).encode()).hexdigest()[:16]


def grade(text):
    text = re.sub(r' grade \d$', '', text.lower())
    return 'requires-improvement' if text.startswith('require') else re.sub(r'[^a-z]+', '-', text).strip('-')


def label_id(format_id, text):
    return next((name for pattern, name in LABELS[format_id] if re.search(pattern, text.lower())), None)


# Rows, and what stands in a sentence: the overall grade of SIF, the outcome of Area SEND.
def judgements_of(gold, trusted):
    rows = []
    if trusted and gold['format'] in LABELS:
        rows = [[label_id(gold['format'], j['label']), grade(j['grade'])] for j in gold['judgements']]
    if gold.get('overall') and 'overall-effectiveness' not in [name for name, _ in rows]:
        rows.append(['overall-effectiveness', grade(gold['overall'])])
    if gold.get('outcome'):
        rows.append(['area-send-outcome', OUTCOMES[gold['outcome']]])
    return rows


def entry(gold, pdf, corrections):
    out = {'id': gold['id']}
    place = re.match(r'(\d{5,7})_[^/]*/(.*)\.pdf$', gold.get('source') or '')
    if place:
        out['authority_urn'], out['title'] = place.groups()
    out['sha256'] = hashlib.sha256(pdf.read_bytes()).hexdigest()
    if gold.get('expect_error'):
        return out | {'error': gold['expect_error'][0]}
    out['format'] = gold['format']
    meta, trust = gold.get('metadata') or {}, gold.get('trust') or {}
    if meta.get('intervals'):
        out['intervals'] = meta['intervals']
    if meta.get('lead_inspector'):
        out['lead_inspector'] = meta['lead_inspector']
    if rows := judgements_of(gold, trust.get('judgements')):
        out['judgements' if trust.get('judgements') or gold.get('outcome') else 'some_judgements'] = rows
    if trust.get('paragraphs'):
        merge = corrections.get(gold['id'], {}).get('merge', {})
        out['paragraphs'] = [[str(p['number']), merge.get(str(p['number'])) or digest(p['text'])] for p in gold['paragraphs']]
    return out


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    collection = pathlib.Path(sys.argv[1])
    corrections = json.loads((HERE / 'corrections.json').read_text())
    formats = collections.defaultdict(list)
    for file in sorted((collection / 'gold').glob('*.json')):
        gold = json.loads(file.read_text())
        pdf = collection / 'pdf' / (gold['id'] + '.pdf')
        formats[gold.get('format') or 'not-a-report'].append(entry(gold, pdf, corrections))
    for name, entries in formats.items():
        lines = ',\n'.join(json.dumps(e, ensure_ascii=False, separators=(',', ':')) for e in entries)
        (HERE / (name + '.json')).write_text('[\n' + lines + '\n]\n')


if __name__ == '__main__':
    main()

"""conan.py RECIPE BUILD FOLDER static|shared: runs the recipe as Conan would, which is stood in for by what its manual says.

Nothing is compiled: what is installed is the build at hand; that what the recipe exports is enough to build from is asked
by configuring it. Prints the folder of CMake's files. Reference: docs.conan.io/2/reference/conanfile.html.
"""

import fnmatch
import importlib.util
import os
import shutil
import subprocess
import sys
import types
from pathlib import Path

RECIPE, BUILD, FOLDER, KIND = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), sys.argv[4]
asked = []  # of the system, by Apt


def module(name, **members):
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name]).update(members)


class ConanFile:
    version = None


class ConanInvalidConfiguration(Exception):
    pass


class CMakeToolchain:
    def __init__(self, conanfile):
        self.conanfile, self.cache_variables = conanfile, {}

    def generate(self):
        self.conanfile.variables = dict(self.cache_variables)


class CMake:
    """`build` is the build at hand; `configure` asks whether the exported sources can be configured."""

    def __init__(self, conanfile):
        self.conanfile = conanfile

    def configure(self):
        options = [f"-D{name}={value}" for name, value in self.conanfile.variables.items()]
        command = ["cmake", "-G", "Ninja", "-S", self.conanfile.source_folder, "-B", self.conanfile.build_folder, *options]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    def build(self):
        run = ["ninja", "-C", self.conanfile.build_folder, "-n"]  # what would be done can be done: each input is there
        subprocess.run(run, check=True, stdout=subprocess.DEVNULL)

    def install(self):
        folder = self.conanfile.package_folder
        subprocess.run(["cmake", "--install", BUILD, "--prefix", folder], check=True, stdout=subprocess.DEVNULL)


class Apt:
    def __init__(self, conanfile):
        pass

    def install(self, packages, update=False, check=True):
        asked.extend(packages)


def copy(conanfile, pattern, src, dst):
    for path in Path(src).rglob("*"):
        name = path.relative_to(src).as_posix()
        if path.is_file() and fnmatch.fnmatch(name, pattern):
            target = Path(dst, name)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, target)


def rm(conanfile, pattern, folder):
    for path in Path(folder).glob(pattern):
        path.unlink()


module("conan", ConanFile=ConanFile)
module("conan.errors", ConanInvalidConfiguration=ConanInvalidConfiguration)
module("conan.tools")
layouts = []
module("conan.tools.cmake", CMake=CMake, CMakeToolchain=CMakeToolchain, cmake_layout=layouts.append)
module("conan.tools.files", copy=copy, rm=rm, load=lambda _, path: Path(path).read_text(),
       rmdir=lambda _, path: shutil.rmtree(path, ignore_errors=True))  # fmt: skip
module("conan.tools.system")
module("conan.tools.system.package_manager", Apt=Apt)

spec = importlib.util.spec_from_file_location("conanfile", RECIPE / "conanfile.py")
recipe = importlib.util.module_from_spec(spec)
spec.loader.exec_module(recipe)
conanfile = recipe.Ofstract()
for name in ("export_sources", "build", "package"):
    os.makedirs(FOLDER / name)
    setattr(conanfile, name + "_folder", str(FOLDER / name))
conanfile.recipe_folder, conanfile.source_folder = str(RECIPE), conanfile.export_sources_folder
conanfile.settings = types.SimpleNamespace(os="Linux", build_type="Release")
assert set(recipe.Ofstract.options["shared"]) == {True, False}
conanfile.options = types.SimpleNamespace(shared=KIND == "shared")
properties = {}
conanfile.cpp_info = types.SimpleNamespace(set_property=properties.__setitem__, system_libs=[], defines=[])

conanfile.set_version()
conanfile.export_sources()
conanfile.layout()
conanfile.validate()
conanfile.system_requirements()
for package in asked:
    query = ["dpkg-query", "-W", "-f", "${db:Status-Status}", package]
    found = subprocess.run(query, capture_output=True, text=True).stdout
    assert found == "installed", f"the recipe asks for {package}, and the build at hand was made without it"
conanfile.generate()
if KIND == "shared":
    conanfile.build()
conanfile.package()
conanfile.package_info()
assert properties == {"cmake_find_mode": "none"} and conanfile.cpp_info.libs == ["ofstract"]
print(conanfile.version, os.path.join(conanfile.package_folder, conanfile.cpp_info.builddirs[0]))

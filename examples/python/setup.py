"""pip's way to the package: CMake builds it, this collects it.

OFSTRACT_BUILD may name a build tree in which it is built already.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext

HERE = Path(__file__).resolve().parent
TOP = HERE.parent.parent
# What is built there, with the sources' own pages beside it.
BUILT = ["_ofstract*.so", "ofstract-worker"]


class CMakeBuild(build_ext):
    def build_extension(self, extension):
        built = os.environ.get("OFSTRACT_BUILD")
        build = Path(built or Path(self.build_temp).resolve() / "cmake")
        if not built:
            options = [
                "-DCMAKE_BUILD_TYPE=Release",
                "-DOFSTRACT_PYTHON=ON",
                "-DOFSTRACT_COMMAND=OFF",
                "-DOFSTRACT_TESTS=OFF",
                f"-DPython_EXECUTABLE={sys.executable}",
            ]
            if shutil.which("ninja"):
                options.append("-GNinja")
            subprocess.run(["cmake", "-S", TOP, "-B", build, *options], check=True)
            jobs = str(os.cpu_count() or 1)
            subprocess.run(["cmake", "--build", build, "-j", jobs, "--target", "ofstract_python"], check=True)
        target = Path(self.get_ext_fullpath(extension.name)).parent
        target.mkdir(parents=True, exist_ok=True)
        for pattern in BUILT:
            for file in (build / "examples" / "python" / "ofstract").glob(pattern):
                shutil.copy2(file, target)


setup(
    version=re.search(r"VERSION ([\d.]+) LANGUAGES", (TOP / "CMakeLists.txt").read_text())[1],
    package_dir={"": "src"},
    packages=["ofstract"],
    package_data={"ofstract": ["py.typed", "*.pyi"]},
    ext_modules=[Extension("ofstract._ofstract", [])],
    cmdclass={"build_ext": CMakeBuild},
)

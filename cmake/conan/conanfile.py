"""The Conan 2 recipe: `conan create cmake/conan` packages the sources that it stands in.

What the library is made of comes from the system (Debian 12), as Conan Center's Poppler is too old. Consumers find the
package's own CMake files, which know its targets: find_package(ofstract 0.2 REQUIRED).
"""

import os
import re

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.cmake import CMake, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load, rm, rmdir
from conan.tools.system.package_manager import Apt


class Ofstract(ConanFile):
    name = "ofstract"
    description = "Reads Ofsted inspection reports: PDF in, data with page and box out"
    license = "MIT"  # a binary that is linked with Poppler is under the GPL when it is passed on
    topics = ("pdf", "ofsted", "inspection")
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"shared": [True, False]}
    default_options = {"shared": True}

    def _top(self):
        return os.path.join(self.recipe_folder, "..", "..")

    def set_version(self):
        if not self.version:
            listing = load(self, os.path.join(self._top(), "CMakeLists.txt"))
            self.version = re.search(r"VERSION ([\d.]+) LANGUAGES", listing)[1]

    def export_sources(self):
        for pattern in ("CMakeLists.txt", "LICENSE", "README.md", "cmake/*", "include/*", "lib/*"):
            copy(self, pattern, src=self._top(), dst=self.export_sources_folder)

    def layout(self):
        cmake_layout(self)

    def validate(self):
        if self.settings.os != "Linux":
            raise ConanInvalidConfiguration("ofstract is for Linux")

    def system_requirements(self):
        Apt(self).install(
            [
                "pkg-config", "libpoppler-cpp-dev", "libre2-dev", "libicu-dev", "nettle-dev", "libdeflate-dev",
                "libseccomp-dev", "libgoogle-perftools-dev", "nlohmann-json3-dev",
            ],
            check=True,
        )  # fmt: skip

    def generate(self):
        toolchain = CMakeToolchain(self)
        for part in ("COMMAND", "PYTHON", "TESTS"):
            toolchain.cache_variables[f"OFSTRACT_{part}"] = "OFF"
        toolchain.cache_variables["CMAKE_INSTALL_LIBDIR"] = "lib"
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()
        copy(self, "LICENSE", src=self.source_folder, dst=os.path.join(self.package_folder, "licenses"))
        rmdir(self, os.path.join(self.package_folder, "share", "doc"))
        # Both libraries are always built; the option says which one is wanted.
        lib = os.path.join(self.package_folder, "lib")
        rm(self, "libofstract.a" if self.options.shared else "libofstract.so*", lib)
        unwanted = "ofstract-static*.cmake" if self.options.shared else "ofstract-shared*.cmake"
        rm(self, unwanted, os.path.join(lib, "cmake", "ofstract"))

    def package_info(self):
        self.cpp_info.set_property("cmake_find_mode", "none")  # the package's own files are found
        self.cpp_info.builddirs = [os.path.join("lib", "cmake", "ofstract")]
        self.cpp_info.libs = ["ofstract"]
        if not self.options.shared:
            self.cpp_info.defines = ["OFSTRACT_STATIC"]
            self.cpp_info.system_libs = ["poppler-cpp", "re2", "icuuc", "nettle", "deflate", "m", "dl"]

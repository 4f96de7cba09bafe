# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
# cpack -G DEB, in a build tree configured with -DCMAKE_INSTALL_PREFIX=/usr. Needs dpkg-dev, file and fakeroot.
set(CPACK_PACKAGE_NAME farnear)
set(CPACK_PACKAGE_VENDOR "The Farnear authors")
set(CPACK_PACKAGE_CONTACT "The Farnear authors <farnear@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_STRIP_FILES ON)
set(CPACK_GENERATOR TGZ)
set(CPACK_PACKAGING_INSTALL_PREFIX "/usr")

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION video)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is loaded while running: no tool can see it in the programs.
execute_process(COMMAND "${CMAKE_CURRENT_LIST_DIR}/deps.sh" --list run
    OUTPUT_VARIABLE farnear_run OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE failed ERROR_QUIET)
if(NOT failed)
    string(REPLACE "\n" ", " CPACK_DEBIAN_PACKAGE_DEPENDS "${farnear_run}")
endif()
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "desktop-file-utils")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "Plays films and music for people who are not in the same place:\n\
 what one plays, pauses or seeks happens for everybody at the same moment.\n\
 Rooms live on one's own computer or on a server, without accounts, and what\n\
 people say in them is sealed.")

include(CPack)

# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Language, warnings and sanitizers: one place, for every target.
include(CTest)
include(GNUInstallDirs)

option(FARNEAR_WERROR "Treat warnings as errors (used by the ci presets)" OFF)
option(FARNEAR_PRECOMPILE "Precompile the headers that nearly every file includes" OFF)
option(FARNEAR_FUZZ "Build the fuzz targets (clang only)" OFF)
# Bytecode for QML made beforehand: the window starts sooner, the build takes minutes longer.
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    set(FARNEAR_QML_OPTIONS NO_CACHEGEN)
endif()
set(FARNEAR_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize=, e.g. address,undefined")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(QT_QML_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/qml")
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

# A fast linker where there is one: 100 programs are linked in a build from nothing.
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang" AND UNIX AND NOT APPLE)
    find_program(MOLD mold)
    find_program(LLD ld.lld)
    if(MOLD)
        add_link_options(-fuse-ld=mold)
    elseif(LLD)
        add_link_options(-fuse-ld=lld)
    endif()
endif()

# Either remembers what was compiled before (good while developing) or precompiles headers (good from nothing).
find_program(CCACHE ccache)
if(FARNEAR_PRECOMPILE)
    # The same header fits libraries and programs only if both are compiled alike.
    set(CMAKE_CXX_COMPILE_OPTIONS_PIE "${CMAKE_CXX_COMPILE_OPTIONS_PIC}")
    if(UNIX)
        add_compile_options(-pthread) # which some libraries below ask for and others don't
    endif()
elseif(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

add_compile_definitions(
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    FARNEAR_VERSION="${PROJECT_VERSION}")

if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wno-missing-field-initializers)
    if(FARNEAR_WERROR)
        add_compile_options(-Werror)
    endif()
    if(FARNEAR_SANITIZE)
        add_compile_options(-fsanitize=${FARNEAR_SANITIZE} -fno-omit-frame-pointer)
        add_link_options(-fsanitize=${FARNEAR_SANITIZE})
        if(FARNEAR_SANITIZE MATCHES "undefined")
            add_compile_options(-fno-sanitize-recover=undefined -fno-sanitize=vptr)
        endif()
    endif()
elseif(MSVC)
    add_compile_options(/W4 /utf-8)
    if(FARNEAR_WERROR)
        add_compile_options(/WX)
    endif()
endif()

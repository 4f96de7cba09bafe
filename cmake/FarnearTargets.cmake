# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later

# farnear_library(NAME SOURCES ... LINKS ... [PRIVATE_LINKS ...])
# One folder is one static library farnear_NAME, alias Farnear::NAME; the link line is the architecture.
function(farnear_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE_LINKS")
    add_library(farnear_${name} STATIC ${arg_SOURCES})
    add_library(Farnear::${name} ALIAS farnear_${name})
    target_include_directories(farnear_${name} PUBLIC "${PROJECT_SOURCE_DIR}/app")
    target_link_libraries(farnear_${name} PUBLIC ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
endfunction()

# farnear_computes(TARGETS...)
# What computes rather than waits, optimised in debug builds as well: its tests would take minutes.
function(farnear_computes)
    foreach(target IN LISTS ARGN)
        target_compile_options(${target} PRIVATE $<$<AND:$<CONFIG:Debug>,$<CXX_COMPILER_ID:GNU,Clang>>:-O1>)
        set_property(TARGET ${target} PROPERTY FARNEAR_COMPUTES ON)
    endforeach()
endfunction()

# What ThreadSanitizer looks at (preset tsan): the tests in which threads of ours meet, labelled so.
add_custom_target(threaded_tests)

# farnear_busy_test(NAME)
# A test that computes: what looks at the clock is run after it, not beside it.
function(farnear_busy_test name)
    set_property(GLOBAL APPEND PROPERTY FARNEAR_BUSY_TESTS ${name})
endfunction()

# farnear_moc(TARGET SOURCES...)
# What moc writes for a test, without the looking round that AUTOMOC does for every target: an eighth of a build from
# nothing.
function(farnear_moc target)
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    foreach(source IN LISTS ARGN)
        get_filename_component(path "${source}" ABSOLUTE)
        get_filename_component(name "${source}" NAME_WE)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${path}")
        file(STRINGS "${path}" objects REGEX "^ *(Q_OBJECT|Q_GADGET)")
        if(objects AND path MATCHES "\\.cpp$")
            set(written "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc/${name}.moc")
            qt_generate_moc("${path}" "${written}" TARGET ${target})
            target_sources(${target} PRIVATE "${written}")
            target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc")
        elseif(objects)
            set(written "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc/moc_${name}.cpp")
            qt_generate_moc("${path}" "${written}" TARGET ${target})
            target_sources(${target} PRIVATE "${written}")
        endif()
    endforeach()
endfunction()

# farnear_test(NAME SOURCES ... LINKS ... [LABELS ...] [TIMEOUT seconds] [ENGINES ...])
# A Qt Test executable tst_NAME, run by ctest under that name, or for each engine as NAME_ENGINE. A unit test (one in tests/unit) may run beside others, and
# keeps a core busy; all others look at the clock, and run when those are done.
function(farnear_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LINKS;LABELS;ENGINES")
    if(CMAKE_CURRENT_SOURCE_DIR MATCHES "/tests/unit/")
        list(APPEND arg_LABELS unit)
    endif()
    add_executable(tst_${name} ${arg_SOURCES})
    target_link_libraries(tst_${name} PRIVATE ${arg_LINKS} Qt6::Test)
    if(TARGET farnear_handover) # with ThreadSanitizer only
        target_link_libraries(tst_${name} PRIVATE farnear_handover)
    endif()
    target_include_directories(tst_${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    farnear_moc(tst_${name} ${arg_SOURCES})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    if("threads" IN_LIST arg_LABELS)
        add_dependencies(threaded_tests tst_${name})
    endif()
    set(runs ${name})
    if(arg_ENGINES)
        list(TRANSFORM arg_ENGINES PREPEND "${name}_" OUTPUT_VARIABLE runs)
    endif()
    foreach(run IN LISTS runs)
        add_test(NAME ${run} COMMAND tst_${name})
        set_tests_properties(${run} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}")
        if("unit" IN_LIST arg_LABELS)
            farnear_busy_test(${run})
        else()
            set_tests_properties(${run} PROPERTIES DEPENDS calm)
        endif()
    endforeach()
    foreach(engine IN LISTS arg_ENGINES)
        set_tests_properties(${name}_${engine} PROPERTIES ENVIRONMENT "FARNEAR_ENGINE=${engine}")
    endforeach()
endfunction()

# farnear_feature(NAME URI Farnear.Name QML_FILES ... LINKS ...)
# One part of the window, QML alone: ui/NAME is the static module farnear_ui_NAME. (app/ has a room and moments, too.)
# LINKS: the modules whose types it uses.
function(farnear_feature name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "URI" "QML_FILES;LINKS")
    qt_add_qml_module(farnear_ui_${name}
        STATIC
        URI ${arg_URI}
        VERSION 1.0
        RESOURCE_PREFIX /qt/qml ${FARNEAR_QML_OPTIONS}
        DEPENDENCIES QtQuick
        QML_FILES ${arg_QML_FILES})
    target_link_libraries(farnear_ui_${name} PRIVATE Qt6::Quick)
    # Known to the QML by what they say of their types; programs link the plugins.
    add_dependencies(farnear_ui_${name} ${arg_LINKS})
    # The code that qmlcachegen writes shadows names.
    target_compile_options(farnear_ui_${name} PRIVATE $<$<CXX_COMPILER_ID:GNU,Clang>:-Wno-shadow>)
    set_property(GLOBAL APPEND PROPERTY FARNEAR_FEATURES farnear_ui_${name}plugin)
endfunction()

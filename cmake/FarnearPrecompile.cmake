# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
# For builds from nothing: one precompiled header for every library, program and test halves the time.

set(FARNEAR_COMMON_HEADERS
    <algorithm> <chrono> <deque> <filesystem> <functional> <memory> <optional> <random> <utility> <variant> <vector>
    <QByteArray> <QDateTime> <QDir> <QFile> <QFuture> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList>
    <QLoggingCategory> <QMap> <QObject> <QPointer> <QRandomGenerator> <QSet> <QString> <QStringList> <QTemporaryDir>
    <QThread> <QTimer> <QUrl> <QVariant>
    <QImage> <QQmlEngine>)

function(farnear_targets_below directory result)
    get_property(targets DIRECTORY "${directory}" PROPERTY BUILDSYSTEM_TARGETS)
    get_property(children DIRECTORY "${directory}" PROPERTY SUBDIRECTORIES)
    foreach(child IN LISTS children)
        farnear_targets_below("${child}" below)
        list(APPEND targets ${below})
    endforeach()
    set(${result} ${targets} PARENT_SCOPE)
endfunction()

# What qmlcachegen writes, one file for each QML file, is compiled a dozen at a time.
function(farnear_join_qml target)
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources INCLUDE REGEX "qmlcache/.*_qml\\.cpp$")
    set(count 0)
    foreach(source IN LISTS sources)
        math(EXPR group "${count} / 12")
        math(EXPR count "${count} + 1")
        set_property(SOURCE "${source}" TARGET_DIRECTORY ${target} PROPERTY UNITY_GROUP "qml${group}")
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

# Where the common headers are, and no macro that not every target has.
function(farnear_find_common_headers target)
    foreach(module Gui Network Qml QmlIntegration)
        target_include_directories(${target} SYSTEM PRIVATE $<TARGET_PROPERTY:Qt6::${module},INTERFACE_INCLUDE_DIRECTORIES>)
    endforeach()
endfunction()

# Called once, when every target is known.
function(farnear_precompile)
    if(NOT FARNEAR_PRECOMPILE)
        return()
    endif()
    farnear_targets_below("${PROJECT_SOURCE_DIR}" targets)
    file(CONFIGURE OUTPUT precompiled.cpp CONTENT "// carries the header\n")
    add_library(farnear_precompiled OBJECT "${CMAKE_CURRENT_BINARY_DIR}/precompiled.cpp")
    set_target_properties(farnear_precompiled PROPERTIES AUTOMOC OFF)
    target_link_libraries(farnear_precompiled PRIVATE Qt6::Core)
    farnear_find_common_headers(farnear_precompiled)
    target_precompile_headers(farnear_precompiled PRIVATE ${FARNEAR_COMMON_HEADERS})
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        get_target_property(computes ${target} FARNEAR_COMPUTES)
        if(target MATCHES "^(farnear|tst)([_-]|$)" AND type MATCHES "EXECUTABLE|STATIC_LIBRARY" AND NOT target MATCHES "plugin$"
           AND NOT computes) # compiled otherwise than the header
            target_precompile_headers(${target} REUSE_FROM farnear_precompiled)
            farnear_find_common_headers(${target}) # clang-tidy reads the header itself
            farnear_join_qml(${target})
        elseif(type STREQUAL "OBJECT_LIBRARY")
            set_target_properties(${target} PROPERTIES AUTOMOC OFF) # Qt's own, for resources and plugins
        endif()
    endforeach()
endfunction()

# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later

# One window and what is behind it: for farnear, and for the tests that look at it
add_library(farnear_window STATIC
    cardmaker.cpp cardmaker.h
    demoevening.cpp demoevening.h demopart.cpp demopart.h
    desktoptheme.cpp desktoptheme.h
    desktopwindow.cpp desktopwindow.h
    windowedapplication.cpp windowedapplication.h
    viewmodeldependencies.cpp viewmodeldependencies.h
    windowpicture.cpp windowpicture.h
    windowplacement.cpp windowplacement.h)
add_library(Farnear::window ALIAS farnear_window)
target_link_libraries(farnear_window PUBLIC
    Farnear::composition Farnear::moments Farnear::player Farnear::framemark Farnear::citydata Farnear::desktop
    Farnear::viewmodels Qt6::Quick Qt6::QuickControls2 Qt6::Network)
# The QML's plugins are for programs: a library can't hand them on.
get_property(farnear_features GLOBAL PROPERTY FARNEAR_FEATURES)
set(FARNEAR_QML_PLUGINS farnear_viewmodelsplugin farnear_videoplugin farnear_controlsplugin ${farnear_features}
    CACHE INTERNAL "")

# farnear: the window
qt_add_executable(farnear desktop.cpp
    demo.cpp demo.h demoperson.cpp demoperson.h
    demoshots.cpp demoshots.h demostory.cpp demostory.h
    desktopoptions.cpp desktopoptions.h
    quitonsignal.cpp quitonsignal.h
    sampleclip.cpp sampleclip.h
    translate.cpp translate.h)
target_link_libraries(farnear PRIVATE Farnear::window ${FARNEAR_QML_PLUGINS})
set_target_properties(farnear PROPERTIES WIN32_EXECUTABLE ON MACOSX_BUNDLE ON)

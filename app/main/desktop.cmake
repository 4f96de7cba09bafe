# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later

# farnear: the window
qt_add_executable(farnear desktop.cpp
    cardmaker.cpp cardmaker.h
    demo.cpp demo.h demoevening.cpp demoevening.h demopart.cpp demopart.h demoperson.cpp demoperson.h
    demostory.cpp demostory.h
    desktopoptions.cpp desktopoptions.h
    quitonsignal.cpp quitonsignal.h
    sampleclip.cpp sampleclip.h
    screenkeeper.cpp screenkeeper.h
    singleinstance.cpp singleinstance.h
    translate.cpp translate.h
    windowedapplication.cpp windowedapplication.h
    windowparts.cpp windowparts.h
    windowpicture.cpp windowpicture.h)
target_link_libraries(farnear PRIVATE
    Farnear::composition Farnear::moments Farnear::player Farnear::framemark Farnear::citydata Farnear::location
    Farnear::viewmodels farnear_viewmodelsplugin farnear_videoplugin farnear_controlsplugin farnear_shellplugin
    Qt6::Quick Qt6::QuickControls2 Qt6::Network)
if(TARGET Qt6::DBus)
    target_link_libraries(farnear PRIVATE Qt6::DBus)
    target_compile_definitions(farnear PRIVATE FARNEAR_DBUS)
endif()
set_target_properties(farnear PROPERTIES WIN32_EXECUTABLE ON MACOSX_BUNDLE ON)

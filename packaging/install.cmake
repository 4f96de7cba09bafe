# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where, and packages made of it by cpack.
foreach(program farnear farnear-cli farnear-server)
    if(TARGET ${program})
        install(TARGETS ${program} BUNDLE DESTINATION . RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
    endif()
endforeach()

if(APPLE)
    install(FILES resources/sample/same-moon.mp4 DESTINATION farnear.app/Contents/Resources)
else()
    install(FILES resources/sample/same-moon.mp4 DESTINATION "${CMAKE_INSTALL_DATADIR}/farnear")
endif()
if(UNIX AND NOT APPLE)
    set(linux "${CMAKE_CURRENT_LIST_DIR}/linux")
    set(icons "${CMAKE_CURRENT_LIST_DIR}/icons")
    install(FILES "${linux}/org.farnear.Farnear.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
    install(FILES "${linux}/org.farnear.Farnear.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
    install(FILES "${icons}/org.farnear.Farnear.svg"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
    foreach(size 16 24 32 48 64 128 256 512)
        install(FILES "${icons}/${size}.png" RENAME org.farnear.Farnear.png
            DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps")
    endforeach()
    install(FILES "${linux}/farnear.1" "${linux}/farnear-cli.1" "${linux}/farnear-server.1"
        DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
    configure_file("${linux}/farnear-server.service.in" farnear-server.service @ONLY)
    install(FILES "${CMAKE_CURRENT_BINARY_DIR}/farnear-server.service" DESTINATION lib/systemd/system)
    install(FILES README.md CHANGELOG.md SECURITY.md app/protocol/PROTOCOL.md DESTINATION "${CMAKE_INSTALL_DOCDIR}"
        OPTIONAL)
    install(FILES LICENSE RENAME copyright DESTINATION "${CMAKE_INSTALL_DOCDIR}")
endif()

include("${CMAKE_CURRENT_LIST_DIR}/CPack.cmake")

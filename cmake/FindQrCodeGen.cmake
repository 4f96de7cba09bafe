# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Nayuki's QR code generator, C++ version: QrCodeGen::QrCodeGen, for #include <qrcodegen.hpp>.
# Found by its files, because the systems' packages differ in what they tell about themselves.
find_path(QrCodeGen_INCLUDE_DIR qrcodegen.hpp PATH_SUFFIXES qrcodegen qrcodegencpp)
find_library(QrCodeGen_LIBRARY qrcodegencpp)
mark_as_advanced(QrCodeGen_INCLUDE_DIR QrCodeGen_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(QrCodeGen REQUIRED_VARS QrCodeGen_LIBRARY QrCodeGen_INCLUDE_DIR)

if(QrCodeGen_FOUND AND NOT TARGET QrCodeGen::QrCodeGen)
    add_library(QrCodeGen::QrCodeGen UNKNOWN IMPORTED)
    set_target_properties(QrCodeGen::QrCodeGen PROPERTIES
        IMPORTED_LOCATION "${QrCodeGen_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${QrCodeGen_INCLUDE_DIR}")
endif()

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Farnear authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What Farnear needs from the system, by kind:
#   build     to compile it
#   run       to start it
#   headless  a virtual display, session bus and sound server, for machines without
#   test      to run the tests
#   node      to try servers of other kinds that are written for Node.js, see nodeservers.sh
#
# packaging/deps.sh KIND...           installs what is missing of these kinds
# packaging/deps.sh --list KIND...    prints the names of the packages
#
# Debian 12 is tested. The lists for Debian 13, Ubuntu 24.04, Fedora, Arch and macOS (Homebrew) are written from
# their package indexes and were not run.
set -euo pipefail

# os_release NAME: a value of /etc/os-release, or nothing
os_release() {
    [ ! -r /etc/os-release ] || sed -n "s/^$1=\"\{0,1\}\([^\"]*\)\"\{0,1\}\$/\1/p" /etc/os-release
}

system_name() {
    if [ "$(uname -s)" = Darwin ]; then
        echo brew
        return
    fi
    case " $(os_release ID) $(os_release ID_LIKE) " in
        *' debian '* | *' ubuntu '*) echo apt ;;
        *' fedora '*) echo dnf ;;
        *' arch '*) echo pacman ;;
        *) echo unknown ;;
    esac
}

# Debian 12 and Ubuntu 24.04 have Qt 6.4; what is newer splits the svg plugins off and renames TagLib's headers.
apt_is_newer_than_qt_6_4() {
    local version
    version=$(os_release VERSION_ID)
    version=${version:-99} # a distribution that only rolls has none
    case $(os_release ID) in
        debian) [ "${version%%.*}" -ge 13 ] ;;
        ubuntu) [ "${version%%.*}" -ge 25 ] ;;
        *) false ;;
    esac
}

apt_packages() {
    case $1 in
        build)
            echo g++ cmake ninja-build pkg-config
            echo qt6-base-dev qt6-declarative-dev qt6-declarative-dev-tools qt6-multimedia-dev qt6-websockets-dev
            echo qt6-positioning-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
            echo libmpv-dev libsodium-dev libqrcodegencpp-dev libuchardet-dev qtkeychain-qt6-dev
            if apt_is_newer_than_qt_6_4; then echo libtag-dev; else echo libtag1-dev; fi
            # qmlcachegen and qmllint read the modules that the QML imports.
            apt_packages qml
            ;;
        qml)
            echo qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript
            echo qml6-module-qtquick qml6-module-qtquick-window qml6-module-qtquick-controls
            echo qml6-module-qtquick-templates qml6-module-qtquick-layouts qml6-module-qtquick-dialogs
            echo qml6-module-qtcore qml6-module-qtmultimedia qml6-module-qt-labs-folderlistmodel
            ;;
        run)
            apt_packages qml
            echo libmpv2 libqt6sql6-sqlite libqt6positioning6 libqt6positioning6-plugins libqt6svg6 qt6-wayland qt6-translations-l10n
            echo libgl1-mesa-dri shared-mime-info tzdata qt6-xdgdesktopportal-platformtheme
            # The scripts that people's names come in: 5 MB and 4 ms of each start, where fonts-noto-core takes 43 and 20.
            echo fonts-dejavu-core fonts-droid-fallback fonts-noto-ui-core fonts-sil-abyssinica fonts-noto-color-emoji
            if apt_is_newer_than_qt_6_4; then echo qt6-svg-plugins; fi
            ;;
        headless) echo xvfb dbus pulseaudio pulseaudio-utils ;;
        test)
            echo qml6-module-qttest ffmpeg python3 clang-format shellcheck
            echo desktop-file-utils appstream mandoc libfftw3-dev at-spi2-core mold clang clang-tidy libclang-rt-dev
            echo syncplay-server syncplay mpv websockify openssl
            ;;
        node) echo nodejs npm ;;
        *) return 1 ;;
    esac
}

# Fedora answers to what a package provides, which outlives renamed packages.
dnf_packages() {
    case $1 in
        build)
            echo gcc-c++ cmake ninja-build pkgconf-pkg-config
            echo qt6-qtbase-devel qt6-qtdeclarative-devel qt6-qtmultimedia-devel qt6-qtwebsockets-devel qt6-qtpositioning-devel
            echo qt6-qtsvg-devel qt6-qttools-devel qt6-linguist
            echo 'pkgconfig(mpv)' 'pkgconfig(libsodium)' 'pkgconfig(taglib)' 'pkgconfig(uchardet)' 'cmake(qrcodegencpp)' 'cmake(Qt6Keychain)'
            ;;
        run)
            echo qt6-qtbase-gui qt6-qtdeclarative qt6-qtmultimedia qt6-qtpositioning qt6-qtsvg qt6-qtwayland qt6-qttranslations
            echo mpv-libs mesa-dri-drivers google-noto-sans-fonts google-noto-sans-cjk-fonts google-noto-color-emoji-fonts
            echo google-noto-sans-{arabic,bengali,devanagari,ethiopic,gujarati,gurmukhi,hebrew,kannada,khmer,lao}-fonts
            echo google-noto-sans-{malayalam,myanmar,oriya,sinhala,tamil,telugu,thai}-fonts
            ;;
        headless) echo xorg-x11-server-Xvfb dbus-daemon pulseaudio-utils pulseaudio ;;
        node) echo nodejs npm ;;
        test) echo ffmpeg-free python3 clang clang-tools-extra compiler-rt ShellCheck desktop-file-utils appstream mandoc fftw-devel at-spi2-core mold ;;
        *) return 1 ;;
    esac
}

pacman_packages() {
    case $1 in
        build)
            echo gcc cmake ninja pkgconf
            echo qt6-base qt6-declarative qt6-multimedia qt6-websockets qt6-positioning qt6-svg qt6-tools
            echo mpv libsodium taglib uchardet qrcodegencpp-cmake qtkeychain-qt6
            ;;
        run) echo qt6-multimedia-ffmpeg qt6-wayland qt6-translations mesa noto-fonts noto-fonts-cjk noto-fonts-emoji ;;
        headless) echo xorg-server-xvfb dbus pulseaudio ;;
        node) echo nodejs npm ;;
        test) echo ffmpeg python clang compiler-rt shellcheck desktop-file-utils appstream mandoc fftw at-spi2-core mold ;;
        *) return 1 ;;
    esac
}

brew_packages() {
    case $1 in
        build) echo cmake ninja pkgconf qt mpv libsodium taglib uchardet qtkeychain ;;
        run | headless) ;;
        node) echo node ;;
        test) echo ffmpeg python@3 clang-format shellcheck ;;
        *) return 1 ;;
    esac
}

is_installed() {
    case $system in
        apt) [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ] ;;
        dnf) rpm -q --whatprovides "$1" >/dev/null 2>&1 ;;
        pacman) pacman -Q "$1" >/dev/null 2>&1 ;;
        brew) brew list "$1" >/dev/null 2>&1 ;;
    esac
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "Please run this as root, then try again: $*" >&2
        exit 1
    fi
}

install_packages() {
    case $system in
        apt)
            as_root apt-get update
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
            ;;
        dnf) as_root dnf install -y --setopt=install_weak_deps=False "$@" ;;
        pacman) as_root pacman -Sy --needed --noconfirm "$@" ;;
        brew) brew install "$@" ;;
    esac
}

list_packages() {
    local kind
    for kind in "$@"; do
        "${system}_packages" "$kind" || {
            echo "deps.sh: no such kind: $kind" >&2
            exit 2
        }
    done | tr ' ' '\n' | sort -u
}

main() {
    local list_only=false
    if [ "${1:-}" = --list ]; then
        list_only=true
        shift
    fi
    system=$(system_name)
    if [ "$system" = unknown ]; then
        echo "This system's packages are not known here. Farnear needs: a C++20 compiler, CMake 3.25, Ninja," \
            "Qt 6.4 (Base, Declarative, Multimedia, WebSockets, Svg, Tools), libmpv, libsodium, TagLib, qrcodegencpp." >&2
        return 0
    fi
    local packages missing=() package
    packages=$(list_packages "$@")
    if $list_only; then
        echo "$packages"
        return
    fi
    for package in $packages; do
        is_installed "$package" || missing+=("$package")
    done
    if [ ${#missing[@]} -gt 0 ]; then
        echo "Installing ${#missing[@]} packages that Farnear needs: ${missing[*]}"
        install_packages "${missing[@]}"
    fi
}

main "$@"

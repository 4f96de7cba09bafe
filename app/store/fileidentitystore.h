// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/stores.h"

namespace farnear::store {

/** Who I am, in a profile's folder: device.key (32 bytes, for this user only) and settings.ini. */
class FileIdentityStore final : public ports::IdentityStore {
public:
    /** folder: made when missing. */
    explicit FileIdentityStore(const QString &folder);

    [[nodiscard]] Expected<QByteArray> deviceSeed() override;
    [[nodiscard]] QString name() const override;
    void setName(const QString &name) override;
    [[nodiscard]] int colour() const override;
    void setColour(int colour) override;
    [[nodiscard]] std::optional<place::OwnPlace> place() const override;
    void setPlace(const std::optional<place::OwnPlace> &place) override;
    [[nodiscard]] place::Precision sharing() const override;
    void setSharing(place::Precision precision) override;
    [[nodiscard]] double volume() const override;
    void setVolume(double volume) override;

private:
    [[nodiscard]] Expected<QByteArray> makeSeed();
    [[nodiscard]] QString keyPath() const;
    [[nodiscard]] QString settingsPath() const;

    QString m_folder;
};

} // namespace farnear::store

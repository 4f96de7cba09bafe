// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

#include "base/expected.h"
#include "base/millis.h"
#include "model/contentid.h"
#include "place/place.h"

namespace farnear::ports {

/** A file once opened here, for "carry on". */
struct RecentFile {
    QUrl file;
    QString title;
    Millis position = 0;
    Millis duration = 0;
    QString with;     //!< names of who was there; empty when alone
    QDateTime opened; //!< UTC
    bool operator==(const RecentFile &) const = default;
};

/** A person's own memory of files, on this computer only. Runs on the database thread; every call returns at once. */
class HistoryStore {
public:
    virtual ~HistoryStore() = default;
    [[nodiscard]] virtual QFuture<QList<RecentFile>> recent(int most) = 0;
    virtual void remember(const RecentFile &file) = 0;
    virtual void forget(const QUrl &file) = 0;
    /** Files seen here with this fingerprint or, failing that, this file name and size. */
    [[nodiscard]] virtual QFuture<QList<QUrl>> find(const model::ContentId &content, const QString &fileName) = 0;
    virtual void rememberContent(const QUrl &file, const model::ContentId &content) = 0;
};

/** Who I am on this computer: the device's Ed25519 key pair and my profile. Small and synchronous. */
class IdentityStore {
public:
    virtual ~IdentityStore() = default;
    /** The device's 32-byte seed; made on first use, readable by this user only. */
    [[nodiscard]] virtual Expected<QByteArray> deviceSeed() = 0;
    [[nodiscard]] virtual QString name() const = 0;
    virtual void setName(const QString &name) = 0;
    [[nodiscard]] virtual int colour() const = 0;
    virtual void setColour(int colour) = 0;
    /** 0 .. 1.3, as ports::Player has it. */
    /** Where I say I am; nothing until I said so. */
    [[nodiscard]] virtual std::optional<place::OwnPlace> place() const = 0;
    virtual void setPlace(const std::optional<place::OwnPlace> &place) = 0;
    /** How finely a new room is told; City unless I chose otherwise. */
    [[nodiscard]] virtual place::Precision sharing() const = 0;
    virtual void setSharing(place::Precision precision) = 0;
    [[nodiscard]] virtual double volume() const = 0;
    virtual void setVolume(double volume) = 0;
};

} // namespace farnear::ports

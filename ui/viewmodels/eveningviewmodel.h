// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

#include "journal/evenings.h"
#include "session/journal.h"
#include "viewmodels/valuemodel.h"

namespace farnear::viewmodels {

/** One evening together: who, when, how far apart, what was heard, and what was kept of it. */
class EveningViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by MemoryViewModel")
    Q_PROPERTY(bool shown READ isShown NOTIFY changed FINAL)
    Q_PROPERTY(QString dayText READ dayText NOTIFY changed FINAL)     //!< "Saturday, 21 November 2026"
    Q_PROPERTY(QString hoursText READ hoursText NOTIFY changed FINAL) //!< "21:04 – 23:10"
    Q_PROPERTY(QString heardText READ heardText NOTIFY changed FINAL) //!< "2 h 6 min together"
    Q_PROPERTY(QString apartText READ apartText NOTIFY changed FINAL) //!< "1,204 km apart"; empty when not known
    Q_PROPERTY(bool zero READ zero NOTIFY changed FINAL)              //!< nobody was far away
    Q_PROPERTY(QString namesText READ namesText NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractItemModel *people READ people CONSTANT FINAL)   //!< name, initial, colour
    Q_PROPERTY(QAbstractItemModel *played READ played CONSTANT FINAL)   //!< title, detail, heard, hearted
    Q_PROPERTY(QAbstractItemModel *moments READ moments CONSTANT FINAL) //!< picture (url), here, caption, detail
    Q_PROPERTY(QAbstractItemModel *nights READ nights CONSTANT FINAL)   //!< name, words
    Q_PROPERTY(int playedCount READ playedCount NOTIFY changed FINAL)
    Q_PROPERTY(int momentCount READ momentCount NOTIFY changed FINAL)
public:
    struct PlayedRow {
        QString title;
        QString detail;
        QString heard;
        bool hearted = false;
        bool operator==(const PlayedRow &) const = default;
    };
    struct MomentRow {
        QString id;
        QString caption;
        QString detail;
        QUrl picture;
        bool operator==(const MomentRow &) const = default;
    };
    struct NightRow {
        QString name;
        QString words;
        bool operator==(const NightRow &) const = default;
    };

    explicit EveningViewModel(session::Journal &memory, QObject *parent = nullptr);

    /** Nothing: none is shown. */
    void setEvening(const ports::Evening &evening);
    [[nodiscard]] const QString &id() const { return m_evening.id; }

    [[nodiscard]] bool isShown() const { return !m_evening.id.isEmpty(); }
    [[nodiscard]] QString dayText() const;
    [[nodiscard]] QString hoursText() const;
    [[nodiscard]] QString heardText() const;
    [[nodiscard]] QString apartText() const;
    [[nodiscard]] bool zero() const { return journal::kmFrom(m_evening, {}) == 0; }
    [[nodiscard]] QString namesText() const;
    [[nodiscard]] QAbstractItemModel *people() { return &m_people; }
    [[nodiscard]] QAbstractItemModel *played() { return &m_played; }
    [[nodiscard]] QAbstractItemModel *moments() { return &m_moments; }
    [[nodiscard]] QAbstractItemModel *nights() { return &m_nights; }
    [[nodiscard]] int playedCount() const { return m_played.rowCount(); }
    [[nodiscard]] int momentCount() const { return m_moments.rowCount(); }

    Q_INVOKABLE void close() { setEvening({}); }
    /** For good; the person was asked. */
    Q_INVOKABLE void forget();

Q_SIGNALS:
    void changed();

private:
    void showKeepsakes();
    void fetchPicture(const QString &id);
    void setPicture(const QString &id, const QUrl &picture);

    session::Journal &m_memory;
    ports::Evening m_evening;
    ValueModel<ports::Companion> m_people;
    ValueModel<PlayedRow> m_played;
    ValueModel<MomentRow> m_moments;
    ValueModel<NightRow> m_nights;
};

} // namespace farnear::viewmodels

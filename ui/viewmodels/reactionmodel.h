// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>

#include "session/conversationcontroller.h"

namespace farnear::viewmodels {

/** What floats over the stage at present, each for some seconds; and the few that are at hand. */
class ReactionModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(QStringList choices READ choices CONSTANT FINAL)
    Q_PROPERTY(int most READ most CONSTANT FINAL) //!< said at once
public:
    enum Role {
        TextRole = Qt::UserRole, //!< text: string, a character or two
        TimesRole,               //!< times: int 1 .. 9
        NameRole,                //!< name: string
        ColourRole,              //!< colour: int 0 .. 7
        MineRole,                //!< mine: bool
        LaneRole,                //!< lane: real 0 .. 1, beside each other where they follow closely
    };
    Q_ENUM(Role)
    static constexpr int shownAtOnce = 24; //!< the oldest gives way
    static constexpr int floatMs = 3600;

    /** session outlives this. */
    explicit ReactionModel(session::ConversationController &conversation, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return int(m_floating.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QStringList choices() const;
    [[nodiscard]] int most() const;

    Q_INVOKABLE void react(const QString &text, int times);
    /** The line at the end of an evening. */
    Q_INVOKABLE void sayGoodNight();

Q_SIGNALS:
    void countChanged();

private:
    struct Floating {
        int id = 0;
        session::Reaction reaction;
        double lane = 0;
    };

    void add(const session::Reaction &reaction);
    void remove(int id);

    session::ConversationController &m_conversation;
    QList<Floating> m_floating;
    int m_lastId = 0;
};

} // namespace farnear::viewmodels

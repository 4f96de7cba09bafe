// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>

#include <functional>

#include "model/memberstatus.h"
#include "session/state.h"

namespace farnear::viewmodels {

/** The people in a room, or those at its door, with what each one's player is doing. */
class MemberModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by RoomViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role {
        MemberIdRole = Qt::UserRole, //!< memberId: string
        NameRole,                    //!< name: string
        InitialRole,                 //!< initial: string, the letter on the face
        ColourRole,                  //!< colour: int 0 .. 7, the face's gradient
        IsMeRole,                    //!< isMe: bool
        IsHostRole,                  //!< isHost: bool
        PresenceRole,                //!< presence: Presence
        PresenceTextRole,            //!< presenceText: string, "loading", "missing the file" ...
        OffsetTextRole,              //!< offsetText: string, "2 ms"; empty when not measured
        WhereTextRole,               //!< whereText: string, "Berlin 21:04"; empty when not told
        NightRole,                   //!< night: bool, where they are
        LikesRole,                   //!< likes: bool, what plays
        ApartTextRole,               //!< apartText: string, "1,204 km" from me; empty when not known
    };
    Q_ENUM(Role)
    /** What a face shows, by shape and text as well as colour. */
    enum Presence { Idle, Loading, Ready, Playing, Waiting, CatchingUp, Missing, Failed, Away };
    Q_ENUM(Presence)

    using QAbstractListModel::QAbstractListModel;
    /** The city of a place, or for an exact one the nearest, in the reader's language; empty when it isn't known. */
    using CityNamer = std::function<QString(const place::SharedPlace &place)>;

    [[nodiscard]] int count() const { return int(m_members.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /** Takes up new facts with the fewest row changes. */
    void setMembers(const QList<session::RoomMember> &members);
    void setCityNamer(CityNamer namer);
    /** Ids of those who like what plays. */
    void setLiking(const QStringList &ids);
    /** Local times moved on. */
    void refreshTimes();
    [[nodiscard]] const QList<session::RoomMember> &members() const { return m_members; }

Q_SIGNALS:
    void countChanged();

private:
    friend struct Rows;
    [[nodiscard]] static QString offsetText(const model::MemberStatus &status);

    [[nodiscard]] QString whereText(const place::SharedPlace &place) const;
    [[nodiscard]] QString apartText(const session::RoomMember &member) const;
    void publishPlaces();

    QList<session::RoomMember> m_members;
    QStringList m_liking;
    CityNamer m_nameCity;
};

/** The state a face shows for a member's phase. */
[[nodiscard]] MemberModel::Presence presenceOf(model::Phase phase);
/** The same in words, as said of somebody: "loading", "missing the file". */
[[nodiscard]] QString presenceText(MemberModel::Presence presence);

} // namespace farnear::viewmodels

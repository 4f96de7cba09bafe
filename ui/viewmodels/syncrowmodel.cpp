// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/syncrowmodel.h"

#include "viewmodels/format.h"
#include "viewmodels/membermodel.h"
#include "viewmodels/rows.h"

namespace farnear::viewmodels {

using namespace Qt::StringLiterals;

namespace {

const QString dash = u"\u2013"_s;

bool isMeasured(const model::MemberStatus &status)
{
    return status.phase == model::Phase::Playing || status.phase == model::Phase::CatchingUp;
}

QString figure(bool known, Millis value)
{
    return known ? Format::distance(value) : dash;
}

} // namespace

int SyncRowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant SyncRowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const session::RoomMember &member = m_rows[index.row()].member;
    const model::MemberStatus &status = member.status;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return member.name;
    case InitialRole: return Format::initial(member.name);
    case ColourRole: return member.colour;
    case IsMeRole: return member.isMe;
    case PresenceRole: return presenceOf(status.phase);
    case DoingRole: return m_rows[index.row()].doing;
    case OffsetTextRole:
        return m_rows[index.row()].measured && isMeasured(status) ? Format::offset(status.offset) : dash;
    case RoundTripTextRole: return figure(status.rtt > 0, status.rtt);
    case OutputDelayTextRole: return figure(status.outputDelay > 0, status.outputDelay);
    default: return {};
    }
}

QHash<int, QByteArray> SyncRowModel::roleNames() const
{
    return {{NameRole, "name"},
            {InitialRole, "initial"},
            {ColourRole, "colour"},
            {IsMeRole, "isMe"},
            {PresenceRole, "presence"},
            {DoingRole, "doing"},
            {OffsetTextRole, "offsetText"},
            {RoundTripTextRole, "roundTripText"},
            {OutputDelayTextRole, "outputDelayText"}};
}

void SyncRowModel::setRows(const QList<Row> &rows)
{
    const int before = count();
    Rows::update(*this, m_rows, rows, [](const Row &row) { return row.member.id; });
    if (count() != before)
        Q_EMIT countChanged();
}

} // namespace farnear::viewmodels

// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/placefacts.h"

#include "desk/facts.h"

namespace farnear::test {

using namespace Qt::StringLiterals;
using place::Precision;

namespace {

Precision precisionOf(const QString &word)
{
    static const QHash<QString, Precision> precisions{{u"nothing"_s, Precision::Nothing},
                                                      {u"coarse"_s, Precision::Coarse},
                                                      {u"city"_s, Precision::City},
                                                      {u"exact"_s, Precision::Exact}};
    return meant(word, precisions);
}

} // namespace

PlaceFacts::PlaceFacts(FakeRoom &room, FakeProfile &profile, FakeLocator &locator, QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_profile(profile)
    , m_locator(locator)
{
}

void PlaceFacts::live(const QString &city)
{
    m_profile.setPlace(cityCalled(city));
}

void PlaceFacts::forget()
{
    m_profile.setPlace({});
}

void PlaceFacts::stand(double latitude, double longitude)
{
    m_profile.setPlace(pointAt(latitude, longitude));
}

void PlaceFacts::tell(const QString &room, const QString &others)
{
    m_room.change([&room](session::RoomState &state) { state.sharing = precisionOf(room); });
    m_profile.setSharing(precisionOf(others));
}

void PlaceFacts::loseWay(const QString &code)
{
    m_locator.problem = errorCodeFromWire(code);
}

} // namespace farnear::test

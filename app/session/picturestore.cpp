// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/picturestore.h"

#include <QCryptographicHash>

#include <algorithm>

namespace farnear::session {

bool HeldPicture::isWhole() const
{
    return state.phase == PictureState::Phase::Sending || state.phase == PictureState::Phase::Here;
}

void HeldPicture::forgetAsked(Millis from)
{
    asked.clear();
    asks = 0;
    since = from;
}

bool isPicture(const QByteArray &bytes)
{
    return bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.startsWith("\xff\xd8\xff");
}

QByteArray pictureHash(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
}

HeldPicture *PictureStore::find(const QString &id) const
{
    const auto it = std::find_if(m_pictures.begin(), m_pictures.end(),
                                 [&id](const auto &picture) { return picture->about.id == id; });
    return it == m_pictures.end() ? nullptr : it->get();
}

QByteArray PictureStore::bytes(const QString &id) const
{
    const HeldPicture *picture = find(id);
    return picture && picture->isWhole() ? picture->bytes : QByteArray();
}

bool PictureStore::isWanted(const HeldPicture &picture) const
{
    if (picture.wanted || picture.close || picture.broken)
        return picture.wanted && !picture.broken;
    qint64 newer = picture.about.size;
    int rank = 0;
    for (auto it = m_pictures.rbegin(); it->get() != &picture; ++it) {
        newer += (*it)->about.size;
        ++rank;
    }
    return rank < byItself && newer <= heldBytes;
}

HeldPicture &PictureStore::add(const model::SharedPicture &about, const model::MemberId &author, const QString &post)
{
    auto picture = std::make_unique<HeldPicture>();
    picture->about = about;
    picture->about.preview.clear();
    picture->author = author;
    picture->post = post;
    m_pictures.push_back(std::move(picture));
    return *m_pictures.back();
}

void PictureStore::forgetPost(const QString &post)
{
    std::erase_if(m_pictures, [&post](const auto &picture) { return picture->post == post; });
}

qint64 PictureStore::held() const
{
    qint64 sum = 0;
    for (const auto &picture : m_pictures)
        sum += picture->bytes.isEmpty() ? 0 : picture->about.size;
    return sum;
}

void PictureStore::makeRoomFor(const HeldPicture &picture)
{
    for (const auto &old : m_pictures) {
        if (held() + picture.about.size <= heldBytes)
            return;
        if (old.get() == &picture || old->bytes.isEmpty())
            continue;
        old->close = true;
        old->wanted = false;
        startOver(*old);
    }
}

void PictureStore::startOver(HeldPicture &picture)
{
    Q_EMIT startingOver(picture.about.id);
    picture.bytes.clear();
    picture.sources.clear();
    setPhase(picture, PictureState::Phase::Waiting);
}

void PictureStore::setPhase(HeldPicture &picture, PictureState::Phase phase)
{
    const double there = double(picture.bytes.size()) / double(picture.about.size);
    picture.state = {phase, phase == PictureState::Phase::Sending ? 0 : there};
    Q_EMIT changed(picture.about.id, picture.state, picture.isWhole() ? picture.bytes : QByteArray());
}

void PictureStore::setSent(HeldPicture &picture, double done)
{
    picture.state.done = done;
    Q_EMIT changed(picture.about.id, picture.state, picture.bytes);
}

} // namespace farnear::session

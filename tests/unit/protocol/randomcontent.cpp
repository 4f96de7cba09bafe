// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is inside the seals.
#include "randommessages.h"

#include "model/limits.h"
#include "protocol/limits.h"

using namespace Qt::StringLiterals;

namespace farnear::protocol {

place::SharedPlace RandomMessages::place()
{
    place::SharedPlace place;
    place.precision = any(place::Precision::Exact);
    if (place.precision == place::Precision::Nothing)
        return place;
    place.at = {real(-90, 90), real(-180, 180)};
    place.zone = coin() ? u"Europe/Kyiv"_s : QString();
    if (place.precision != place::Precision::City)
        return place;
    place.city = big();
    place.name = text(0, 200);
    place.country = u"UA"_s;
    return place;
}

model::Profile RandomMessages::profile()
{
    return {text(1, 40), number(0, 7), place(), coin()};
}

model::QueueEntry RandomMessages::item()
{
    return {id(),
            {big(), id()},
            {text(0, 200), text(0, 200), text(0, 200), real(0, 1e9), any(model::Tags::Kind::Music)},
            {coin() ? u"film.mkv"_s : u"a name with 'quotes' and é.flac"_s},
            coin() ? id16() : QString()};
}

model::Queue RandomMessages::queue()
{
    model::Queue queue;
    for (int left = number(0, 30); left > 0; --left) {
        queue.items += item();
        queue.items.last().id = u"%1-%2"_s.arg(left).arg(queue.items.last().id.left(40)); // no id twice
    }
    return queue;
}

model::SharedPicture RandomMessages::picture()
{
    return {id16(),        number(1, int(model::limits::pictureBytes)), number(1, 16384), number(1, 16384),
            bytes(32, 32), coin() ? bytes(1, 8192) : QByteArray()};
}

model::MessageContent::What RandomMessages::what()
{
    switch (number(0, 5)) {
    case 0: return model::Text{text(1, 500)};
    case 1: return model::Moment{picture(), text(0, 500)};
    case 2: return model::Heart{item(), coin()};
    case 3: return model::Reaction{text(1, 500), number(1, 9)};
    case 4: return model::GoodNight{text(0, 500)};
    default: return model::PictureRequest{id16(), number(0, int(model::limits::pictureBytes)), id16()};
    }
}

model::MessageContent RandomMessages::messageContent()
{
    model::MessageContent content{what(), maybeId(), coin() ? -1.0 : real(0, 1e9)};
    if (coin())
        content.author = model::Author{text(1, 20), number(0, 7)};
    return content;
}

model::PicturePart RandomMessages::blobInfo()
{
    return {id16(), number(0, int(model::limits::pictureBytes))};
}

} // namespace farnear::protocol

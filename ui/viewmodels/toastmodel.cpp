// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/toastmodel.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

namespace farnear::viewmodels {

using namespace std::chrono_literals;

namespace {
constexpr int most = 3; // at once: more would cover what people look at
} // namespace

int ToastModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ToastModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Toast &toast = m_toasts[index.row()];
    switch (role) {
    case ToastIdRole: return toast.id;
    case Qt::DisplayRole:
    case SentenceRole: return toast.sentence;
    case ActionTextRole: return toast.actionText;
    case ActionRole: return toast.action;
    case IsErrorRole: return toast.isError;
    default: return {};
    }
}

QHash<int, QByteArray> ToastModel::roleNames() const
{
    return {{ToastIdRole, "toastId"},
            {SentenceRole, "sentence"},
            {ActionTextRole, "actionText"},
            {ActionRole, "action"},
            {IsErrorRole, "isError"}};
}

void ToastModel::show(const QString &sentence, bool isError, Action action, const QString &actionText)
{
    const auto same = [&sentence](const Toast &toast) { return toast.sentence == sentence; };
    if (std::any_of(m_toasts.cbegin(), m_toasts.cend(), same))
        return;
    makeRoom();
    const int id = ++m_lastId;
    beginInsertRows({}, count(), count());
    m_toasts << Toast{id, sentence, actionText, action, isError};
    endInsertRows();
    Q_EMIT countChanged();
    if (action == None)
        QTimer::singleShot(isError ? 9s : 4s, this, [this, id] { dismiss(id); });
}

void ToastModel::settle(Action action)
{
    const QList<Toast> before = m_toasts;
    for (const Toast &toast : before) {
        if (toast.action == action)
            dismiss(toast.id);
    }
}

/** The oldest goes for the newest. */
void ToastModel::makeRoom()
{
    while (count() >= most)
        dismiss(m_toasts.constFirst().id);
}

void ToastModel::dismiss(int toastId)
{
    const auto it = std::find_if(m_toasts.cbegin(), m_toasts.cend(),
                                 [toastId](const Toast &toast) { return toast.id == toastId; });
    if (it == m_toasts.cend())
        return;
    const int row = int(it - m_toasts.cbegin());
    beginRemoveRows({}, row, row);
    m_toasts.removeAt(row);
    endRemoveRows();
    Q_EMIT countChanged();
}

} // namespace farnear::viewmodels

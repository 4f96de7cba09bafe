// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>

namespace farnear::viewmodels {

/**
 * Sentences that appear for a while, each with at most one button. Errors stay a little longer than news, and one with
 * a button stays until it is pressed, sent off or settled: what helps must not vanish while somebody reaches for it.
 */
class ToastModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role {
        ToastIdRole = Qt::UserRole, //!< toastId: int
        SentenceRole,               //!< sentence: string
        ActionTextRole,             //!< actionText: string; empty: no button
        ActionRole,                 //!< action: Action
        IsErrorRole,                //!< isError: bool
    };
    Q_ENUM(Role)
    /** What the button does; AppViewModel::act() does it or asks the window to. */
    enum Action { None, ChooseFile, PasteInvite, TryAgain };
    Q_ENUM(Action)

    struct Toast {
        int id = 0;
        QString sentence;
        QString actionText;
        Action action = None;
        bool isError = false;
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int count() const { return int(m_toasts.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /** Shows a sentence; one already shown is not shown twice. */
    void show(const QString &sentence, bool isError, Action action = None, const QString &actionText = {});
    [[nodiscard]] const QList<Toast> &toasts() const { return m_toasts; }
    /** What this button would help with is no trouble any more. */
    void settle(Action action);
    Q_INVOKABLE void dismiss(int toastId);

Q_SIGNALS:
    void countChanged();

private:
    void makeRoom();

    QList<Toast> m_toasts;
    int m_lastId = 0;
};

} // namespace farnear::viewmodels

#pragma once

#include "server/base/result.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace vigie::ui {

template <class T>
struct ReplyState {
    std::function<void(Result<T>)> callback;
    std::function<void()> abort;
    std::optional<Result<T>> early; ///< came before anybody asked for it
    QMetaObject::Connection contextGone;
    bool isDone = false;
};

/// An answer that is on its way. Copies share it; whoever drops every copy lets the request run on unheard.
template <class T>
class Reply {
public:
    Reply() = default;
    explicit Reply(std::shared_ptr<ReplyState<T>> state)
        : m_state(std::move(state))
    {
    }

    /// `callback` is called once, from the event loop, unless cancel() is called or `context` dies first: both cancel.
    void then(QObject* context, std::function<void(Result<T>)> callback)
    {
        if (m_state->isDone) {
            if (!m_state->early)
                return;
            QMetaObject::invokeMethod(
                context, [callback, early = *m_state->early] { callback(early); }, Qt::QueuedConnection);
            return;
        }
        m_state->callback = std::move(callback);
        m_state->contextGone = QObject::connect(context, &QObject::destroyed, [state = std::weak_ptr(m_state)] {
            if (const auto alive = state.lock())
                Reply(alive).cancel();
        });
    }

    /// The request is given up, and the callback never called.
    void cancel()
    {
        if (!m_state || m_state->isDone)
            return;
        m_state->isDone = true;
        m_state->callback = nullptr;
        QObject::disconnect(m_state->contextGone);
        if (const auto abort = std::exchange(m_state->abort, nullptr))
            abort();
    }

    bool isPending() const { return m_state && !m_state->isDone; }

    /// The same answer, turned into another type by `convert`: T to Result<U>.
    template <class U, class Convert>
    Reply<U> map(Convert convert) const;

private:
    std::shared_ptr<ReplyState<T>> m_state;
};

/// The giving end of a Reply.
template <class T>
class ReplySource {
public:
    Reply<T> reply() const { return Reply<T>(m_state); }
    bool isDone() const { return m_state->isDone; }

    /// `abort` is called when the reply is cancelled before finish().
    void onCancel(std::function<void()> abort) const { m_state->abort = std::move(abort); }

    void finish(Result<T> result) const
    {
        if (m_state->isDone)
            return;
        m_state->isDone = true;
        m_state->abort = nullptr;
        QObject::disconnect(m_state->contextGone);
        if (const auto callback = std::exchange(m_state->callback, nullptr))
            callback(std::move(result));
        else
            m_state->early = std::move(result);
    }

private:
    std::shared_ptr<ReplyState<T>> m_state = std::make_shared<ReplyState<T>>();
};

template <class T>
template <class U, class Convert>
Reply<U> Reply<T>::map(Convert convert) const
{
    ReplySource<U> source;
    // Weak: the two ends would otherwise keep each other alive for ever.
    source.onCancel([state = std::weak_ptr(m_state)] {
        if (const auto alive = state.lock())
            Reply(alive).cancel();
    });
    const auto pass = [source, convert = std::move(convert)](Result<T> result) {
        source.finish(result ? convert(std::move(*result)) : Result<U>(result.error()));
    };
    if (m_state->isDone && m_state->early)
        pass(*m_state->early);
    else
        m_state->callback = pass;
    return source.reply();
}

} // namespace vigie::ui

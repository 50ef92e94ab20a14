#pragma once

#include "ui/client/api_client.h"
#include "ui/widgets/record_name.h"
#include "ui/widgets/record_table_model.h"

#include <QPointer>
#include <QTimer>

namespace vigie::ui {

/// What pages need to know of RecordRemovals.
class RecordRemovalsBase : public QObject {
    Q_OBJECT

public:
    static constexpr int undoMs = 8'000;

    explicit RecordRemovalsBase(QObject* parent)
        : QObject(parent)
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(undoMs);
        connect(&m_timer, &QTimer::timeout, this, [this] { sendNow(); });
    }

    virtual void undo() = 0;
    virtual void sendNow() = 0;
    virtual int waiting() const = 0;

Q_SIGNALS:
    void waitingChanged();
    /// The server refused; the record is back in sight.
    void failed(const QString& name, const QString& sentence);

protected:
    QTimer m_timer;
};

/// Records that were deleted on the screen but not yet on the server: for a few seconds the person may think again.
/// T has `id` and `name` or `title`.
template <class T>
class RecordRemovals : public RecordRemovalsBase {
public:
    using Send = std::function<Reply<void>(const T&)>;

    RecordRemovals(ApiClient& api, RecordTableModel<T>& model, Send send, QObject* parent = nullptr)
        : RecordRemovalsBase(parent)
        , m_api(api)
        , m_model(model)
        , m_send(std::move(send))
    {
    }
    ~RecordRemovals() override
    {
        const QSignalBlocker quiet(this); // whoever listens is on their way out, too
        sendNow();
    }

    /// Takes them out of sight. Those of an earlier call are sent now.
    void remove(std::vector<T> records)
    {
        sendNow();
        std::vector<std::int64_t> ids;
        for (const T& record : records)
            ids.push_back(record.id.value);
        m_records = std::move(records);
        m_model.hide(ids);
        m_timer.start();
        Q_EMIT waitingChanged();
    }

    void undo() override
    {
        m_timer.stop();
        m_model.unhide(std::exchange(m_records, {}));
        Q_EMIT waitingChanged();
    }

    void sendNow() override
    {
        m_timer.stop();
        const auto records = std::exchange(m_records, {});
        for (const T& record : records) {
            // The API client as context: a page that is closed meanwhile must not call the deletion back.
            m_send(record).then(&m_api, [self = QPointer(this), record](Result<void> result) {
                const bool isGone = result || result.error().code == ErrorCode::NotFound;
                if (isGone || !self)
                    return;
                self->m_model.unhide({record});
                Q_EMIT self->failed(recordName(record), textOf(result.error()));
            });
        }
        if (!records.empty())
            Q_EMIT waitingChanged();
    }

    int waiting() const override { return static_cast<int>(m_records.size()); }

private:
    ApiClient& m_api;
    RecordTableModel<T>& m_model;
    Send m_send;
    std::vector<T> m_records;
};

} // namespace vigie::ui

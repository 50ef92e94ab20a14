#pragma once

#include "server/base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace vigie::ui {

/// What one exchange may take.
struct ApiLimits {
    int silenceMs = 15'000; ///< without a byte from the server
    int totalMs = 120'000;
    qint64 answerBytes = 64 * 1024 * 1024;
};

/// An answer as it came over the wire.
struct ApiAnswer {
    int status = 0;
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers;

    /// The first header of that name, whatever its case.
    QByteArray header(QByteArrayView name) const
    {
        for (const auto& [key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
};

/// One page of a list; `next` is empty on the last.
template <class T>
struct RecordPage {
    std::vector<T> items;
    QString next; ///< the cursor of the page that follows
    std::optional<std::int64_t> total; ///< when it was asked for
};

} // namespace vigie::ui

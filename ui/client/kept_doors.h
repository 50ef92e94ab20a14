#pragma once

#include "server/door/door_api.h"

#include <QString>

#include <vector>

namespace vigie::ui {

/// The doors as the server told of them last, in a file only its owner may read: a station that starts while the server
/// is away needs no more to check tickets. Nobody who comes is among it.
class KeptDoors {
public:
    explicit KeptDoors(QString path)
        : m_path(std::move(path))
    {
    }

    /// False when it cannot be written.
    bool keep(std::vector<DoorEvent> doors) const;
    /// None where nothing is kept, or nothing one can read.
    std::vector<DoorEvent> read() const;

private:
    QString m_path;
};

} // namespace vigie::ui

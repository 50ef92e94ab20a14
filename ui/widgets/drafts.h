#pragma once

#include <QDateTime>
#include <QDir>
#include <QString>

#include <optional>
#include <string>

namespace vigie {
struct User;
}

namespace vigie::ui {

/// What somebody wrote into a form and did not save, as JSON of the form's record.
struct Draft {
    std::string before; ///< the record it was made from
    std::string written;
    QDateTime at;
};

/// Forms that were left without being saved (the window closed, the computer went down), kept on this computer until
/// they are saved or given up: a file each, which nobody else on it may read. They end after a month.
class Drafts {
public:
    /// `person`: a different one sees none of them.
    Drafts(QDir folder, const User& person);

    /// False where it cannot be written. The same as before costs nothing.
    bool keep(const QString& form, const std::string& before, const std::string& written);
    std::optional<Draft> find(const QString& form) const;
    void drop(const QString& form);

    static constexpr int days = 30;
    static constexpr qint64 mostBytes = 256 * 1024; ///< of one; a larger one is not kept

private:
    QString fileOf(const QString& form) const;
    void dropOld() const;

    QDir m_folder;
    QByteArray m_person;
};

} // namespace vigie::ui

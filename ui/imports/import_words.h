#pragma once

#include "server/imports/import_api.h"

#include <QCoreApplication>

namespace vigie::ui {

/// What imports, their columns and their outcomes are called.
class ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)

public:
    static QString field(ImportField field);
    static QString match(LeadMatch match);
    static QString whenMatched(WhenMatched whenMatched);
    static QString separator(const std::string& separator);
    static QString encoding(const std::string& encoding);
    /// How an import stands, in a sentence.
    static QString standing(const Import& import);
    /// "12 new, 3 changed, 1 unchanged, 2 refused."
    static QString counts(const ImportCounts& counts);
    /// Why it failed, in the language of now; empty for nothing.
    static QString problem(const Import& import);
};

} // namespace vigie::ui

#pragma once

#include "server/leads/lead_api.h"
#include "ui/theme/tone.h"

#include <QCoreApplication>

namespace vigie::ui {

/// What leads and their states are called, and the tone of each state.
class LeadWords {
    Q_DECLARE_TR_FUNCTIONS(LeadWords)

public:
    static QString status(LeadStatus status);
    static Tone tone(LeadStatus status);
    /// The sources that programs write, in words; any other as it is.
    static QString source(const std::string& source);
    /// A French number in pairs; any other as it is.
    static QString phone(const std::string& phone);
    static QString tags(const Lead& lead);
    /// What somebody typed, apart at its commas.
    static std::vector<std::string> tagsIn(const QString& text);
    /// A field by its name in the API.
    static QString field(std::string_view name);
};

} // namespace vigie::ui

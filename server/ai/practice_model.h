#pragma once

#include "server/ai/completion.h"

namespace vigie::ai {

/// The address of the model below.
constexpr std::string_view practiceAddress = "practice";

/// Answers as a model would, by a handful of rules: for the demonstration company, and for whoever wants to see how it
/// all works before there is a key. It asks a visitor for what is still unknown, finds addresses, amounts and times in
/// what was said, and writes a report of it. It understands nothing.
Answer practiceAnswer(const Question& question);

} // namespace vigie::ai

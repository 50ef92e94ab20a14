#include "ui/shell/fuzzy_match.h"

#include <QStringList>

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr int beginsTextScore = 100;
constexpr int withinScore = 50;
constexpr int lettersScore = 30;
constexpr qsizetype widestSpread = 3; ///< letters in order count when they are not strewn over more than this

bool beginsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// Whether the letters come in this order, the first at the beginning of a word, and close together.
bool hasLetters(const QString& word, const QString& text)
{
    for (qsizetype begin = text.indexOf(word[0]); begin >= 0; begin = text.indexOf(word[0], begin + 1)) {
        if (!beginsWord(text, begin))
            continue;
        qsizetype at = begin;
        for (qsizetype i = 1; i < word.size() && at >= 0; ++i)
            at = text.indexOf(word[i], at + 1);
        if (at >= 0 && at - begin < widestSpread * word.size())
            return true;
    }
    return false;
}

int wordScore(const QString& word, const QString& text)
{
    qsizetype at = text.indexOf(word);
    if (at == 0)
        return beginsTextScore;
    const bool isWithin = at > 0;
    for (; at > 0; at = text.indexOf(word, at + 1)) {
        if (beginsWord(text, at))
            return beginsWordScore;
    }
    if (isWithin)
        return withinScore;
    return word.size() > 1 && hasLetters(word, text) ? lettersScore : 0;
}

} // namespace

QString folded(const QString& text)
{
    QString out;
    const QString parts = text.normalized(QString::NormalizationForm_KD).toLower();
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(out),
        [](QChar c) { return c.category() != QChar::Mark_NonSpacing; });
    return out;
}

std::optional<int> fuzzyMatch(const QString& typed, const QString& text)
{
    const QString where = folded(text);
    int worst = beginsTextScore;
    for (const auto& word : folded(typed).split(u' ', Qt::SkipEmptyParts))
        worst = std::min(worst, wordScore(word, where));
    return worst > 0 ? std::optional(worst) : std::nullopt;
}

} // namespace vigie::ui

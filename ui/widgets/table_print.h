#pragma once

#include <QStringList>

#include <vector>

class QPrinter;
class QTextDocument;
class QWidget;

/// Tables on paper.
namespace vigie::ui::table_print {

inline constexpr int mostRows = 5'000; // some hundred pages; beyond, an export serves better

/// Asks for a printer (or a PDF file) and prints. The first row holds the titles.
void ask(const QString& title, const std::vector<QStringList>& rows, QWidget* parent);

/// Prints: black on white whatever the theme, the titles again on each page, with its number.
void print(const QString& title, const std::vector<QStringList>& rows, QPrinter& printer);

} // namespace vigie::ui::table_print

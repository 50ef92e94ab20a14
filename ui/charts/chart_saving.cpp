#include "ui/charts/chart.h"
#include "ui/charts/chart_csv.h"
#include "ui/theme/glyph.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QSaveFile>
#include <QStandardPaths>

/// A chart's menu: its drawing and its values, kept elsewhere.
namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

/// A title as a file may be called on every system.
QString fileName(const QString& title, const QString& suffix)
{
    QString out;
    for (const QChar c : title)
        out += c.isLetterOrNumber() || c == u' ' || c == u'-' ? c : u'_';
    return out.trimmed() + u'.' + suffix;
}

} // namespace

void Chart::openMenu(const QPoint& place)
{
    if (m_menu)
        return; // the Menu key comes as a key and as a wish for a menu
    m_menu = new QMenu(this);
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    m_menu->addAction(glyphIcon(Glyph::Image), tr("Save as PNG…"), this,
        [this] { askWhere(tr("Save the chart as an image"), u"png"_s, &Chart::savePng); });
    m_menu->addAction(glyphIcon(Glyph::Download), tr("Save as CSV…"), this,
        [this] { askWhere(tr("Save the chart's values"), u"csv"_s, &Chart::saveCsv); });
    m_menu->addAction(glyphIcon(Glyph::Copy), tr("Copy values"), this,
        [this] { QApplication::clipboard()->setText(chart_csv::text(m_words, m_points, u'\t')); });
    m_menu->popup(place);
}

void Chart::askWhere(const QString& title, const QString& suffix, void (Chart::*save)(const QString&))
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto* const dialog = new QFileDialog(window(), title, folder.filePath(fileName(m_words.title, suffix)),
        suffix.toUpper() + u" (*."_s + suffix + u')');
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this, save);
    dialog->open();
}

void Chart::savePng(const QString& path)
{
    QSaveFile file(path);
    const bool isDone = file.open(QIODevice::WriteOnly) && image().save(&file, "PNG") && file.commit();
    tellSaved(path, isDone ? QString() : file.errorString());
}

void Chart::saveCsv(const QString& path)
{
    QSaveFile file(path);
    // Spreadsheets take a file without this mark for one of their system's old character sets.
    const QByteArray mark("\xEF\xBB\xBF");
    const QByteArray text = mark + chart_csv::text(m_words, m_points).toUtf8();
    const bool isDone = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    tellSaved(path, isDone ? QString() : file.errorString());
}

void Chart::tellSaved(const QString& path, const QString& mistake)
{
    const QString name = QDir::toNativeSeparators(path);
    if (mistake.isEmpty())
        Q_EMIT noticed(NoticeTone::Plain, tr("Saved as %1").arg(name));
    else
        Q_EMIT noticed(NoticeTone::Bad, tr("%1 could not be written: %2. Choose another place.").arg(name, mistake));
}

} // namespace vigie::ui

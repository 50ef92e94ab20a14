#include "tests/ui/screenshot_moments.h"

#include "tests/ui/screenshot_scene.h"
#include "ui/shell/entrance.h"
#include "ui/shell/keyboard_map.h"
#include "ui/shell/link_page.h"
#include "ui/shell/login_page.h"
#include "ui/shell/names_page.h"
#include "ui/shell/welcome_page.h"
#include "ui/widgets/command.h"
#include "ui/widgets/conflict_dialog.h"
#include "ui/widgets/record_table_base.h"
#include "ui/widgets/record_table_view.h"
#include "ui/widgets/workspace_page.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>

namespace vigie::ui::test {

using namespace Qt::StringLiterals;

namespace {

void press(QWidget* widget, int key, Qt::KeyboardModifiers modifiers = {}, const QString& text = {})
{
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, modifiers, text);
        QCoreApplication::sendEvent(widget, &event);
    }
}

void click(ScreenshotScene& scene, const QString& name)
{
    auto* const button = scene.window().findChild<QAbstractButton*>(name);
    if (!button)
        qFatal("no button %s", qPrintable(name));
    // A menu that opens runs until it is closed: not from in here.
    QTimer::singleShot(0, button, &QAbstractButton::click);
    scene.settle();
}

QWidget* dialog(ScreenshotScene& scene)
{
    auto* const found = scene.window().findChild<QDialog*>();
    if (!found)
        qFatal("no dialog");
    return found;
}

RecordTableView& table(ScreenshotScene& scene, const QString& name)
{
    return *scene.window().findChild<RecordTableView*>(name);
}

void write(ScreenshotScene& scene, int column, const QString& text)
{
    auto& view = table(scene, u"leads"_s);
    view.setFocus();
    view.selectOnly(3);
    view.setCurrentIndex(view.model()->index(3, column));
    view.writeInPlace();
    if (auto* const editor = view.viewport()->findChild<QLineEdit*>())
        editor->setText(text);
}

/// A button of a page, after one has gone there.
ScreenshotMoment pressed(const QString& name, const QString& place, const QString& button)
{
    return {name, [place, button](ScreenshotScene& scene) {
                scene.enter();
                scene.go(place);
                click(scene, button);
            }};
}

template <class Page>
ScreenshotMoment entrance(const QString& name)
{
    return {name, [](ScreenshotScene& scene) {
                scene.window().begin({});
                auto& pages = *scene.window().findChild<Entrance*>();
                pages.show(*pages.findChild<Page*>());
            }};
}

void addEntrances(std::vector<ScreenshotMoment>& out)
{
    out.push_back({u"welcome"_s, [](ScreenshotScene& scene) { scene.window().begin({}); }});
    out.push_back(entrance<LoginPage>(u"sign-in"_s));
    out.push_back(entrance<LinkPage>(u"link"_s));
    out.push_back(entrance<NamesPage>(u"names"_s));
}

void addLeads(std::vector<ScreenshotMoment>& out)
{
    out.push_back(pressed(u"lead-new"_s, u"leads"_s, u"newLead"_s));
    out.push_back({u"lead-wrong"_s, [](ScreenshotScene& scene) {
                       scene.enter();
                       scene.go(u"leads"_s);
                       click(scene, u"newLead"_s);
                       for (auto* const edit : dialog(scene)->findChildren<QLineEdit*>())
                           edit->setText(u"x@"_s);
                       dialog(scene)->findChild<QAbstractButton*>(u"save"_s)->click();
                   }});
    out.push_back({u"lead-edit"_s, [](ScreenshotScene& scene) {
                       scene.enter();
                       scene.go(u"leads"_s);
                       press(&table(scene, u"leads"_s), Qt::Key_Return);
                   }});
    out.push_back({u"lead-cell"_s, [](ScreenshotScene& scene) {
                       scene.enter();
                       scene.go(u"leads"_s);
                       write(scene, 1, u"Ana Ferreira"_s);
                   }});
    out.push_back({u"lead-cell-wrong"_s, [](ScreenshotScene& scene) {
                       scene.enter();
                       scene.go(u"leads"_s);
                       write(scene, 3, u"ana at lumen"_s);
                       press(table(scene, u"leads"_s).viewport()->findChild<QLineEdit*>(), Qt::Key_Return);
                   }});
    out.push_back({u"lead-cell-choice"_s, [](ScreenshotScene& scene) {
                       scene.enter();
                       scene.go(u"leads"_s);
                       write(scene, 5, {});
                   }});
    out.push_back({u"lead-conflict"_s, [](ScreenshotScene& scene) {
                       scene.enter();
                       scene.go(u"leads"_s);
                       auto* const both = new ConflictDialog(u"Ana Ferreira"_s, u"Camille Durand"_s, u"14:02"_s,
                           {{u"E-mail"_s, u"ana@lumen.pt"_s, u"ana.ferreira@lumen-energia.pt"_s}}, &scene.window());
                       both->open();
                   }});
    out.push_back({u"lead-deleted"_s, [](ScreenshotScene& scene) {
                       scene.enter();
                       scene.go(u"leads"_s);
                       press(&table(scene, u"leads"_s), Qt::Key_Delete);
                   }});
    out.push_back({u"lead-menu"_s, [](ScreenshotScene& scene) {
                       scene.enter();
                       scene.go(u"leads"_s);
                       auto& view = table(scene, u"leads"_s);
                       Q_EMIT view.customContextMenuRequested(view.visualRect(view.currentIndex()).center());
                   }});
    out.push_back(pressed(u"lead-views"_s, u"leads"_s, u"views"_s));
    out.push_back(pressed(u"lead-table-menu"_s, u"leads"_s, u"tableMenu"_s));
    out.push_back({u"leads-several"_s, [](ScreenshotScene& scene) {
                       scene.enter();
                       scene.go(u"leads?status=won"_s);
                       table(scene, u"leads"_s).selectAll();
                   }});
}

void addOthers(std::vector<ScreenshotMoment>& out)
{
    out.push_back(pressed(u"contact-new"_s, u"contacts"_s, u"newContact"_s));
    out.push_back(pressed(u"contact-duplicates"_s, u"contacts"_s, u"duplicates"_s));
    out.push_back(pressed(u"user-new"_s, u"users"_s, u"newUser"_s));
    out.push_back(pressed(u"user-invite"_s, u"users"_s, u"invite"_s));
    out.push_back(pressed(u"user-reset-link"_s, u"users"_s, u"resetLink"_s));
    out.push_back(pressed(u"second-factor"_s, u"settings?section=security"_s, u"beginSecondFactor"_s));
    out.push_back(pressed(u"person-menu"_s, u"home"_s, u"account"_s));
    out.push_back(pressed(u"account-menu"_s, u"home"_s, u"accounts"_s));
    out.push_back(pressed(u"news"_s, u"home"_s, u"bell"_s));
    out.push_back(pressed(u"palette"_s, u"leads"_s, u"searchAll"_s));
    out.push_back({u"palette-found"_s, [](ScreenshotScene& scene) {
                       scene.enter();
                       scene.go(u"leads"_s);
                       click(scene, u"searchAll"_s);
                       auto* const field = scene.window().findChild<QWidget*>(u"palette"_s)->findChild<QLineEdit*>();
                       for (const QChar letter : u"morel"_s)
                           press(field, 0, {}, letter);
                   }});
    out.push_back({u"keyboard-map"_s, [](ScreenshotScene& scene) {
                       scene.enter();
                       scene.go(u"leads"_s);
                       scene.window().findChild<KeyboardMap*>()->open();
                   }});
}

} // namespace

std::vector<ScreenshotMoment> screenshotMoments()
{
    std::vector<ScreenshotMoment> out;
    addEntrances(out);
    addLeads(out);
    addOthers(out);
    return out;
}

} // namespace vigie::ui::test

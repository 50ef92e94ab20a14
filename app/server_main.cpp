#include "app/commands.h"
#include "server/base/log.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    // Qt's own dispatcher: the glib one adds a layer to every turn of the event loop and nothing that a server needs.
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("vigie-server"));
    vigie::log::installQtHandler();
    return vigie::commands::run(application);
}

#pragma once

class QCoreApplication;

namespace vigie::commands {

/// Runs what the command line asks for. The exit code: 0 done, 1 failed, 2 a wrong setting or a wrong use.
int run(QCoreApplication& application);

} // namespace vigie::commands

#pragma once

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace microvet::ui {

/// Permissions mean nothing to root, as which containers run tests: while this lives, the program is somebody else.
class OrdinaryUser {
public:
#ifdef Q_OS_UNIX
    OrdinaryUser()
    {
        if (m_wasRoot) m_changed = ::seteuid(nobody) == 0;
    }
    ~OrdinaryUser()
    {
        if (m_changed && ::seteuid(0) != 0) qFatal("The test cannot become root again.");
    }
    bool works() const { return !m_wasRoot || m_changed; }

private:
    static constexpr uid_t nobody = 65534;
    const bool m_wasRoot = ::geteuid() == 0;
    bool m_changed = false;
#else
    bool works() const { return true; }
#endif
};

} // namespace microvet::ui

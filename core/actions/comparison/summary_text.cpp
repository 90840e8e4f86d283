#include "core/actions/comparison/comparison.h"

#include <QCoreApplication>

namespace microvet::actions {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions::compare)
};

/// More nobody reads in a mail.
constexpr int mostLines = 60;

class SummaryWriter {
public:
    explicit SummaryWriter(const Comparison& comparison)
        : m_comparison(comparison)
    {
    }

    QString write()
    {
        m_lines << Tr::tr("What changed in “%1”").arg(m_comparison.after.title);
        if (!m_comparison.before.name.isEmpty())
            m_lines << Tr::tr("From “%1” to “%2”").arg(m_comparison.before.name, m_comparison.after.name);
        if (const QString remark = remarkOn(m_comparison); !remark.isEmpty()) {
            m_lines << QString() << remark;
            return m_lines.join(u'\n') + u'\n';
        }
        m_lines << summaryOf(m_comparison.differences);
        for (const ChangeNode& node : changeTree(m_comparison.differences))
            top(node);
        if (m_left > 0) m_lines << QString() << Tr::tr("%n more lines are left out.", nullptr, m_left);
        return m_lines.join(u'\n') + u'\n';
    }

private:
    void add(const QString& line)
    {
        if (++m_written <= mostLines)
            m_lines << line;
        else
            ++m_left;
    }

    /// A module with a line for each of its units; what has nothing below it is one line.
    void top(const ChangeNode& node)
    {
        if (m_written < mostLines && (!node.children.isEmpty() || m_wasBlock)) m_lines << QString();
        m_wasBlock = !node.children.isEmpty();
        add(line(node, {}));
        for (const ChangeNode& child : node.children)
            add(QStringLiteral("- ") + line(child, insideOf(child)));
    }

    QString line(const ChangeNode& node, const QString& inside) const
    {
        QStringList said;
        if (node.difference >= 0) said << sentenceOf(m_comparison.differences[node.difference]);
        if (!inside.isEmpty()) said << Tr::tr("in it: %1").arg(inside);
        return said.isEmpty() ? node.step.name : Tr::tr("%1 (%2)").arg(node.step.name, said.join(QStringLiteral("; ")));
    }

    QString insideOf(const ChangeNode& node) const
    {
        QList<Difference> below;
        collect(node, below);
        return below.isEmpty() ? QString() : summaryOf(below);
    }

    void collect(const ChangeNode& node, QList<Difference>& below) const
    {
        for (const ChangeNode& child : node.children) {
            if (child.difference >= 0) below.append(m_comparison.differences[child.difference]);
            collect(child, below);
        }
    }

    const Comparison& m_comparison;
    QStringList m_lines;
    int m_written = 0;
    int m_left = 0;
    bool m_wasBlock = true;
};

} // namespace

QString summaryText(const Comparison& comparison) { return SummaryWriter(comparison).write(); }

} // namespace microvet::actions

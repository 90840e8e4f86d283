#pragma once

#include <QDateTime>
#include <QObject>
#include <QSettings>

#include <memory>

namespace microvet::ui {

/// What the program remembers about its user. Tests hand in a settings object of their own.
class Settings : public QObject {
    Q_OBJECT

public:
    explicit Settings(std::unique_ptr<QSettings> store, QObject* parent = nullptr);
    ~Settings() override;

    /// "About me" and "our organisation", asked on the first start and put into new courses.
    QString authorName() const;
    void setAuthorName(const QString& name);
    QString organisation() const;
    void setOrganisation(const QString& name);
    /// BCP 47; the language of new courses. The program's own language where nothing was chosen.
    QString contentLanguage() const;
    void setContentLanguage(const QString& language);
    /// The three questions of the first start were answered or skipped.
    bool isWelcomed() const;
    void setWelcomed(bool welcomed);

    struct Recent {
        QString path;
        QString title;
        QDateTime time; ///< UTC, of the last opening or saving
        bool operator==(const Recent&) const = default;
    };
    /// Newest first, at most twelve.
    QList<Recent> recent() const;
    void addRecent(const QString& path, const QString& title, const QDateTime& time);
    void removeRecent(const QString& path);
    void clearRecent();

    /// Where file dialogs start: the folder used last, else the user's documents.
    QString lastFolder() const;
    void setLastFolder(const QString& folder);

    /// Of the export dialog: the format used last, and the target used last for a course and format.
    QString exportFormat() const;
    void setExportFormat(const QString& format);
    QString exportTarget(const QString& course, const QString& format) const;
    void setExportTarget(const QString& course, const QString& format, const QString& target);

    /// Window geometry, panel widths and the like, by name.
    QVariant state(const QString& name, const QVariant& otherwise = {}) const;
    void setState(const QString& name, const QVariant& value);

signals:
    void recentChanged();
    void profileChanged();

private:
    void writeRecent(const QList<Recent>& list);

    std::unique_ptr<QSettings> m_store;
};

} // namespace microvet::ui

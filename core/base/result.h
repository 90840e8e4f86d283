#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace microvet {

/// What went wrong, for code that must branch on it, and the sentence for the user: what happened and what to do.
struct Error {
    enum class Kind {
        Other,
        NotFound,      ///< no such file, element or name
        NoAccess,      ///< exists, but may not be read or written
        ReadOnly,      ///< read-only disk, folder or file
        NoSpace,       ///< disk full
        NotOurs,       ///< not a file of ours
        Damaged,       ///< ours, but cut short or broken
        TooNew,        ///< written by a newer major version
        TooLarge,      ///< above a limit of safe reading
        Unsafe,        ///< hostile name or structure
        InUse,         ///< held by another program
        ChangedOnDisk, ///< somebody else saved meanwhile
        Cancelled,     ///< the user stopped it
        Invalid,       ///< a value that does not fit its place
        Io             ///< any other failure of reading or writing
    };

    Kind kind = Kind::Other;
    QString text;   ///< whole sentences in the language of the program
    QString detail; ///< technical detail for reports; may be empty
};

/// Refuses a value, with the sentence that says why.
inline Error invalid(const QString& text) { return {Error::Kind::Invalid, text, {}}; }

/// A value or an Error; std::expected in the small, until every compiler has it.
template<class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// The value; only where ok().
    const T& value() const& { return *std::get_if<0>(&m_state); }
    T& value() & { return *std::get_if<0>(&m_state); }
    /// Of a passing one by value, so that `for (… : *all())` walks over what is still there.
    T value() && { return std::move(*std::get_if<0>(&m_state)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    T valueOr(T other) const { return ok() ? value() : std::move(other); }

    /// The error; only where not ok().
    const Error& error() const { return *std::get_if<1>(&m_state); }

private:
    std::variant<T, Error> m_state;
};

template<>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

using Status = Result<void>;

} // namespace microvet

#pragma once

namespace microvet::plan {

/// One function out of several lambdas, for std::visit.
template<class... Fn>
struct Overloaded : Fn... {
    using Fn::operator()...;
};
template<class... Fn>
Overloaded(Fn...) -> Overloaded<Fn...>;

} // namespace microvet::plan

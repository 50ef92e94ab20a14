#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace vigie {

/// Which addresses and numbers may be known: what it surely does not contain need not be looked for in the database. A
/// Bloom filter of 4 MB; of two million values, one in fifty strangers is looked for in vain.
class IdentityFilter {
public:
    IdentityFilter();

    void add(std::string_view value);
    bool mayContain(std::string_view value) const;

private:
    std::vector<bool> m_bits;
};

} // namespace vigie

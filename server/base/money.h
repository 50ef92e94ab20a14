#pragma once

#include <string_view>

namespace vigie {

/// How many decimals a currency's minor unit has (ISO 4217): 2 for EUR, 0 for JPY, 3 for TND.
constexpr int minorDigits(std::string_view currency)
{
    for (const std::string_view whole : {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX",
             "UYI", "VND", "VUV", "XAF", "XOF", "XPF"}) {
        if (currency == whole)
            return 0;
    }
    for (const std::string_view fine : {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"}) {
        if (currency == fine)
            return 3;
    }
    return 2;
}

} // namespace vigie

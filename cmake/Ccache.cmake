# Use ccache where it is installed. The sloppiness lets it cache translation units that use a precompiled header.
find_program(VIGIE_CCACHE ccache)
if(VIGIE_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
                                  ${VIGIE_CCACHE})
endif()

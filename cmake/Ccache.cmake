# Use ccache where it is installed. The sloppiness lets it cache translation units that use a precompiled header; the
# depend mode spares a miss the preprocessor, which costs as much as a third of the compilation.
find_program(VIGIE_CCACHE ccache)
if(VIGIE_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime CCACHE_DEPEND=1
                                  ${VIGIE_CCACHE})
endif()

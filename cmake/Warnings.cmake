# vigie_target(<target>): the warnings and sanitizers every target of the project is built with.
function(vigie_target target)
  if(MSVC)
    target_compile_options(${target} PRIVATE /W4 /permissive- $<$<BOOL:${VIGIE_WERROR}>:/WX>)
  else()
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wconversion -Wshadow -fpch-preprocess
                           $<$<BOOL:${VIGIE_WERROR}>:-Werror>)
  endif()
  target_compile_definitions(${target} PRIVATE QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII QT_NO_FOREACH
                             QT_USE_QSTRINGBUILDER)
  # Else the name of a shared library would be a macro, and ccache take it for another compilation.
  set_target_properties(${target} PROPERTIES DEFINE_SYMBOL "")
  if(VIGIE_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${VIGIE_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(${target} PRIVATE -fsanitize=${VIGIE_SANITIZE})
  endif()
endfunction()

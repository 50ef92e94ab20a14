# vigie_embed_sql(<target> <file.sql>...): turns the named blocks of each sql/<feature>.sql into typed constants in
# <build>/generated/sql/<feature>_sql.h, and sql/migrations/*.sql into migrations_sql.h.
#
# A block starts with "-- name: findLead" and runs to the next one. "-- [postgres]" or "-- [sqlite]" on a line of its
# own inside a block starts the text of that engine alone; "-- [both]" goes back to the common text. "-- part: leadColumns"
# starts a text that the blocks below it include as {{leadColumns}}. "-- key: id" says that the block reads one row, found
# by "id = $2" and told apart by its first column: reads of the same moment may then be sent as one.
function(vigie_embed_sql target)
  set(script ${CMAKE_SOURCE_DIR}/cmake/EmbedSqlFile.cmake)
  set(outdir ${CMAKE_BINARY_DIR}/generated/sql)
  set(headers)
  foreach(file IN LISTS ARGN)
    get_filename_component(stem ${file} NAME_WE)
    set(header ${outdir}/${stem}_sql.h)
    add_custom_command(OUTPUT ${header}
      COMMAND ${CMAKE_COMMAND} -DIN=${file} -DOUT=${header} -P ${script}
      DEPENDS ${file} ${script} VERBATIM COMMENT "Embedding ${stem}.sql")
    list(APPEND headers ${header})
  endforeach()
  file(GLOB migrations CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/sql/migrations/*.sql)
  set(header ${outdir}/migrations_sql.h)
  add_custom_command(OUTPUT ${header}
    COMMAND ${CMAKE_COMMAND} -DMIGRATIONS=${CMAKE_SOURCE_DIR}/sql/migrations -DOUT=${header} -P ${script}
    DEPENDS ${migrations} ${script} VERBATIM COMMENT "Embedding migrations")
  list(APPEND headers ${header})
  add_custom_target(${target}_sql DEPENDS ${headers})
  add_dependencies(${target} ${target}_sql)
  target_sources(${target} PRIVATE ${headers})
  target_include_directories(${target} PUBLIC ${CMAKE_BINARY_DIR}/generated)
endfunction()

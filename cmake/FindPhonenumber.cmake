# libphonenumber. Debian 12's libphonenumber-dev depends on Boost 1.74's headers, which cannot be installed beside the
# Boost 1.81 that Boost.JSON needs; packaging/install_packages.sh therefore unpacks its headers alone into a prefix
# (PHONENUMBER_ROOT, default ~/.cache/vigie/phonenumber) and the shared library comes from libphonenumber8.
set(PHONENUMBER_ROOT "$ENV{HOME}/.cache/vigie/phonenumber" CACHE PATH "Where libphonenumber's headers were unpacked")
find_path(Phonenumber_INCLUDE_DIR phonenumbers/phonenumberutil.h HINTS ${PHONENUMBER_ROOT}/usr/include)
find_library(Phonenumber_LIBRARY NAMES phonenumber libphonenumber.so.8)
find_library(Phonenumber_PROTOBUF NAMES protobuf)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Phonenumber
  REASON_FAILURE_MESSAGE "run packaging/install_packages.sh build"
  REQUIRED_VARS Phonenumber_LIBRARY Phonenumber_INCLUDE_DIR Phonenumber_PROTOBUF)
if(Phonenumber_FOUND AND NOT TARGET Phonenumber::Phonenumber)
  add_library(Phonenumber::Phonenumber UNKNOWN IMPORTED)
  set_target_properties(Phonenumber::Phonenumber PROPERTIES
    IMPORTED_LOCATION ${Phonenumber_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${Phonenumber_INCLUDE_DIR}
    INTERFACE_LINK_LIBRARIES ${Phonenumber_PROTOBUF})
endif()

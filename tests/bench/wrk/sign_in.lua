-- POST /api/auth/login with the body given, over and over.
function init(args)
    wrk.method = "POST"
    wrk.path = "/api/auth/login"
    wrk.headers["Content-Type"] = "application/json"
    wrk.body = args[1]
end

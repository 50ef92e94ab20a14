-- POST /api/leads, each a person of its own: the body is the file's, every # replaced by the person's number, which
-- counts up from the second argument.
local template, person

function init(args)
    local file = assert(io.open(args[1]))
    template = file:read("*a")
    file:close()
    person = tonumber(args[2])
    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/json"
end

function request()
    person = person + 1
    return wrk.format(nil, "/api/leads", nil, (template:gsub("#", person)))
end

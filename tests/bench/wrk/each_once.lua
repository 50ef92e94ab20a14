-- POST to a path, once for each person from 1 to the third argument: the body is the file's, every # replaced by the
-- person's number. When all have their answers wrk is asked to end: it would stay until its time is over.
local template, path, last
local due, sent, answered = 0, -1, 0 -- the first request is one that wrk only looks at

function init(args)
    local file = assert(io.open(args[1]))
    template = file:read("*a")
    file:close()
    path, last = args[2], tonumber(args[3])
    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/json"
end

-- Asked before each request: a connection for which nobody is left has to wait for the end.
function delay()
    if due == last then
        return 3600 * 1000
    end
    due = due + 1
    return 0
end

function request()
    sent = sent + 1
    return wrk.format(nil, path, nil, (template:gsub("#", sent)))
end

function response()
    answered = answered + 1
    if answered == last then
        io.popen("kill -INT $PPID"):close() -- os.execute would have wrk ignore it
    end
end

-- POST of the lines of a file, one after the other, to the path given; from the line given on.
local requests = {}
local at

function init(args)
    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/json"
    local first, last = tonumber(args[3]), tonumber(args[4])
    local number = 0
    for body in io.lines(args[1]) do
        number = number + 1
        if number >= first and number <= last then
            requests[#requests + 1] = wrk.format(nil, args[2], nil, body)
        end
    end
    at = 0
end

function request()
    at = at % #requests + 1
    return requests[at]
end

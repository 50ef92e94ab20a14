-- GET /api/leads/:id with a random id between the two given, and with a third argument a pause of so many
-- milliseconds before each request. The request is formatted once: the generator shares the cores with what it measures.
local before, after, first, last, pause

function init(args)
    first, last, pause = tonumber(args[1]), tonumber(args[2]), tonumber(args[3] or 0)
    math.randomseed(os.time())
    local request = wrk.format("GET", "/api/leads/@")
    local at = request:find("@", 1, true)
    before, after = request:sub(1, at - 1), request:sub(at + 1)
    if pause == 0 then
        delay = nil
    end
end

function delay()
    return pause
end

function request()
    return before .. math.random(first, last) .. after
end

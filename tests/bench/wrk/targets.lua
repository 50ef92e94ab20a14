-- GET of a random target among the lines of a file.
local requests = {}

function init(args)
    math.randomseed(os.time())
    for target in io.lines(args[1]) do
        requests[#requests + 1] = wrk.format("GET", target)
    end
end

function request()
    return requests[math.random(#requests)]
end
